/** The language to answer in: that of the words, or of the chat where the words are too few to tell. */
import { detectLanguage } from '../question/language.ts';
import type { Language, Question } from '../question/question.ts';
import type { ChatMemory } from './ports.ts';

/** Less certain than this, the chat knows better: «profil», «ok», «Alta», «SamLIS». */
const certain = 0.2;

export function spokenOf(question: Question, memory: ChatMemory, locale: string | undefined): Question {
  const { confidence, language: own } = detectLanguage(question.text);
  const among = memory.language ?? (confidence === 0 ? clientLanguage(locale) : own);
  // One word alone tells English from Norwegian, hardly bokmål from nynorsk: «hjelp», «rådgiver».
  const unsure = confidence < certain || (!/\s/.test(question.text.trim()) && own !== 'en' && among !== 'en');
  return unsure ? { ...question, language: among } : question;
}

/** The language of a person's client; bokmål when it is none of ours. */
export function clientLanguage(locale: string | undefined): Language {
  return locale?.startsWith('nn') ? 'nn' : locale?.startsWith('en') ? 'en' : 'nb';
}
