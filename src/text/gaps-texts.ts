import type { Language } from '../question/question.ts';
import { gapsEn } from './gaps-en.ts';
import { type GapsTexts, gapsNb } from './gaps-nb.ts';
import { gapsNn } from './gaps-nn.ts';

export const gapsTexts: Record<Language, GapsTexts> = { nb: gapsNb, nn: gapsNn, en: gapsEn };
