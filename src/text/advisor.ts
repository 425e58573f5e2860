import type { Language } from '../question/question.ts';
import { advisorEn } from './advisor-en.ts';
import { type AdvisorTexts, advisorNb } from './advisor-nb.ts';
import { advisorNn } from './advisor-nn.ts';

export const advisorTexts: Record<Language, AdvisorTexts> = { nb: advisorNb, nn: advisorNn, en: advisorEn };
