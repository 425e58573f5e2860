import type { Language } from '../question/question.ts';
import { webEn } from './web-en.ts';
import type { WebTexts } from './web-nb.ts';
import { webNb } from './web-nb.ts';
import { webNn } from './web-nn.ts';

/** What the page of figures says, by language. */
export const webTexts: Record<Language, WebTexts> = { nb: webNb, nn: webNn, en: webEn };
