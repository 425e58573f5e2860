import type { Language } from '../question/question.ts';
import { reportEn } from './report-en.ts';
import { type ReportTexts, reportNb } from './report-nb.ts';
import { reportNn } from './report-nn.ts';

export const reportTexts: Record<Language, ReportTexts> = { nb: reportNb, nn: reportNn, en: reportEn };
