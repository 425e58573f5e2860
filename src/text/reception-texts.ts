import type { Language } from '../question/question.ts';
import { receptionEn } from './reception-en.ts';
import { type ReceptionTexts, receptionNb } from './reception-nb.ts';
import { receptionNn } from './reception-nn.ts';

export const receptionTexts: Record<Language, ReceptionTexts> = { nb: receptionNb, nn: receptionNn, en: receptionEn };
