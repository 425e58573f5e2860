import type { Language } from '../question/question.ts';
import { talkEn } from './talk-en.ts';
import type { TalkTexts } from './talk-nb.ts';
import { talkNb } from './talk-nb.ts';
import { talkNn } from './talk-nn.ts';

/** What is said in the run of a conversation, by its language. */
export const talk: Record<Language, TalkTexts> = { nb: talkNb, nn: talkNn, en: talkEn };
