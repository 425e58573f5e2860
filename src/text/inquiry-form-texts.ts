import type { Language } from '../question/question.ts';
import { inquiryFormEn } from './inquiry-form-en.ts';
import { type InquiryFormTexts, inquiryFormNb } from './inquiry-form-nb.ts';
import { inquiryFormNn } from './inquiry-form-nn.ts';

export const inquiryFormTexts: Record<Language, InquiryFormTexts> = { nb: inquiryFormNb, nn: inquiryFormNn, en: inquiryFormEn };
