/** Which of the three languages a short text is written in. Dialect is answered in bokmål unless it is plainly nynorsk. */
import { bokmal, dialect, eitherNorwegian, english, englishOfTheField, nynorsk, parts } from './language-words.ts';
import { type Language, languages } from './question.ts';

type Votes = Record<Language, number>;

const norwegianWeight = 1.3;
/** A word that dialects share with nynorsk says less of nynorsk. */
const sharedWithDialect = 0.6;
const dialectWeight = 0.9;
/** An English word that is also a Norwegian one. */
const sharedWithNorwegian = 0.5;
const fieldWeight = 0.7;
const eitherWeight = 0.3;

const votes = votesOfWords();

/** How certain, 0–1; 0 when nothing in the text gives a language away (then bokmål). */
export function detectLanguage(text: string): { language: Language; confidence: number } {
  const total: Votes = { nb: 0, nn: 0, en: 0 };
  for (const word of wordsOf(text)) for (const language of languages) total[language] += votesOf(word)[language];
  const norwegian = total.nb + total.nn;
  const all = norwegian + total.en;
  if (all === 0) return { language: 'nb', confidence: 0 };
  if (total.en > norwegian) return { language: 'en', confidence: certainty(total.en - norwegian, all) };
  if (total.nn > total.nb) return { language: 'nn', confidence: certainty(total.nn - Math.max(total.nb, total.en), all) };
  return { language: 'nb', confidence: certainty(total.nb - Math.max(total.nn, total.en), all) };
}

/** The lead over the next, less where there was little to go by. */
function certainty(lead: number, all: number): number {
  return Math.round(Math.max(0, lead / all) * Math.min(1, all / 3) * 100) / 100;
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[fjernet [\p{L}-]+\]|https?:\/\/\S+/gu, ' ')
    .replace(/[’`´]/gu, "'");
  return plain.match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
}

function votesOf(word: string): Votes {
  const known = votes.get(word);
  if (known) return known;
  const part = parts.find(([shape]) => shape.test(word));
  return { nb: 0, nn: 0, en: 0, ...(part ? { [part[1]]: part[2] } : {}) };
}

function votesOfWords(): Map<string, Votes> {
  const [nb, nn, spoken, either, en, field] = [bokmal, nynorsk, dialect, eitherNorwegian, english, englishOfTheField].map(
    (list) => new Set(list.split(/\s+/).filter(Boolean)),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
  const table = new Map<string, Votes>();
  for (const word of [nb, nn, spoken, either, en, field].flatMap((list) => [...list])) {
    const inBoth = (nb.has(word) && nn.has(word)) || either.has(word);
    const norwegian = inBoth || nb.has(word) || nn.has(word) || spoken.has(word);
    const shared = inBoth ? eitherWeight : 0;
    table.set(word, {
      nb: shared + (nb.has(word) && !inBoth ? norwegianWeight : 0) + (spoken.has(word) && !nn.has(word) && !inBoth ? dialectWeight : 0),
      nn: shared + (nn.has(word) && !inBoth ? norwegianWeight * (spoken.has(word) ? sharedWithDialect : 1) : 0),
      en: (en.has(word) ? 1 : field.has(word) ? fieldWeight : 0) * (norwegian ? sharedWithNorwegian : 1),
    });
  }
  return table;
}
