import type { Language } from '../question/question.ts';
import { tallyEn } from './tally-en.ts';
import { type TallyTexts, tallyNb } from './tally-nb.ts';
import { tallyNn } from './tally-nn.ts';

export const tallyTexts: Record<Language, TallyTexts> = { nb: tallyNb, nn: tallyNn, en: tallyEn };
