import type { Language } from '../question/question.ts';
import { en } from './en.ts';
import type { Texts } from './nb.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** What the assistant says, by the language of the question. */
export const texts: Record<Language, Texts> = { nb, nn, en };
