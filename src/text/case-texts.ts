import type { Language } from '../question/question.ts';
import { casesEn } from './cases-en.ts';
import type { CaseTexts } from './cases-nb.ts';
import { casesNb } from './cases-nb.ts';
import { casesNn } from './cases-nn.ts';

/** What a person is told about their case, by the language they asked in. */
export const caseTexts: Record<Language, CaseTexts> = { nb: casesNb, nn: casesNn, en: casesEn };
