import type { Language } from '../question/question.ts';
import { privacyEn } from './privacy-en.ts';
import { type PrivacyTexts, privacyNb } from './privacy-nb.ts';
import { privacyNn } from './privacy-nn.ts';

/** What a person is told of their own data, by their language. */
export const privacyTexts: Record<Language, PrivacyTexts> = { nb: privacyNb, nn: privacyNn, en: privacyEn };
