import type { Language } from '../question/question.ts';
import { tieEn } from './tie-en.ts';
import { type TieTexts, tieNb } from './tie-nb.ts';
import { tieNn } from './tie-nn.ts';

export const tieTexts: Record<Language, TieTexts> = { nb: tieNb, nn: tieNn, en: tieEn };
