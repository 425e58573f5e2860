/** Lays an answer out: what is said of each matter with its marks, then its dates and its sources, each article's once. */
import type { HeldSentence } from '../answer/support/hold-draft.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import { tellsOfSpan } from '../knowledge/tells-of.ts';
import type { Day, Language, Question } from '../question/question.ts';
import { sayDate } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import type { Citation } from './reply.ts';

/** Passages as they stand, or what a model wrote from them, each sentence held. */
export type Words =
  | { is: 'quoted'; from: readonly [Passage, ...Passage[]] }
  | { is: 'written'; sentences: readonly [HeldSentence, ...HeldSentence[]] };

export interface AnswerContext {
  question: Pick<Question, 'language' | 'about' | 'aboutIsNamed'>;
  today: Day;
  exchange: string;
}

export interface LaidOut {
  text: string;
  citations: Citation[];
  /** What it all stands on, each once. */
  from: [Passage, ...Passage[]];
}

type Say = (words: Words) => string;

/** `around` puts what is said of each matter among other words. */
export function layOut(
  all: readonly [Words, ...Words[]],
  { question, today }: Pick<AnswerContext, 'question' | 'today'>,
  around: (say: Say) => string = (say) => all.map(say).join('\n\n'),
): LaidOut {
  const { language } = question;
  const [first, ...others] = new Set(all.flatMap(standsOn));
  const from: [Passage, ...Passage[]] = [first ?? standsOn(all[0])[0], ...others];
  const citations = citationsOf(from);
  const parts = [
    // That a rule is history is said before it is quoted; a model writes of what is in force alone.
    ...(all.some(isQuoted) ? [...history(from, question, today), texts[language].quoted] : []),
    around((words) => withMarks(words, citations)),
    ...notes(from, language),
    footer(from, today, language),
    listOf(from, citations, language),
  ];
  return { text: parts.filter((part) => part !== '').join('\n\n'), citations, from };
}

/** What is said, with its marks and nothing else: to be held against its sources. */
export function withMarks(words: Words, citations: readonly Citation[]): string {
  const marksOf = (cited: readonly Passage[]) => {
    const articles = new Set(cited.map(({ article }) => article));
    const own = citations.filter(({ article }) => articles.has(article));
    return own.map(({ position }) => `[${position}]`).join(' ');
  };
  if (words.is === 'quoted') return words.from.map((passage) => `${passage.text} ${marksOf([passage])}`).join('\n\n');
  // Each run of sentences that stands on the same articles carries their marks.
  const runs: { text: string; marks: string }[] = [];
  for (const { text, from } of words.sentences) {
    const marks = marksOf(from);
    const last = runs.at(-1);
    if (last?.marks === marks) last.text += ` ${text}`;
    else runs.push({ text, marks });
  }
  return runs.map(({ text, marks }) => `${text} ${marks}`).join(' ');
}

export const isQuoted = ({ is }: Words): boolean => is === 'quoted';

function standsOn(words: Words): readonly [Passage, ...Passage[]] {
  if (words.is === 'quoted') return words.from;
  const [first, ...others] = words.sentences.flatMap(({ from }) => from);
  return [first ?? words.sentences[0].from[0], ...others];
}

function history(from: readonly Passage[], { language, about, aboutIsNamed }: AnswerContext['question'], today: Day): string[] {
  const say = texts[language];
  const [first] = from;
  if (!first) return [];
  return [
    ...(aboutIsNamed && !inForce(first, about) && !tellsOfSpan(first.text, about) ? [say.notThen(sayDate(about, language))] : []),
    ...(inForce(first, today) ? [] : [say.noLonger]),
  ];
}

function notes(from: readonly Passage[], language: Language): string[] {
  return from.some(({ status, kind }) => status === 'to-check' && kind === 'rule') ? [texts[language].toCheck] : [];
}

/** «Gjelder fra … · sist verifisert …», and «Gjaldt fra … til …» of what has ended. */
function footer(from: readonly Passage[], today: Day, language: Language): string {
  const say = texts[language];
  const lines = from.map((passage) => {
    const verified = sayDate(passage.lastVerified, language);
    if (inForce(passage, today)) return say.validFrom(sayDate(passage.validFrom, language), verified);
    return say.wasValid(sayDate(passage.validFrom, language), sayDate(passage.validTo ?? today, language), verified);
  });
  return [...new Set(lines)].map((line) => `_${line}_`).join('\n\n');
}

const mostSources = 3;

/** The sources of each article once, numbered as the marks are. */
function citationsOf(from: readonly Passage[]): Citation[] {
  const citations: Citation[] = [];
  for (const passage of from) {
    if (citations.some(({ article }) => article === passage.article)) continue;
    for (const { title, url } of passage.sources.slice(0, mostSources)) {
      citations.push({
        position: citations.length + 1,
        article: passage.article,
        title,
        ...(url ? { url } : {}),
        abstract: shorten(passage.text),
      });
    }
  }
  return citations;
}

function listOf(from: readonly Passage[], citations: Citation[], language: Language): string {
  const all = from.flatMap(({ article, sources }) => sources.map((source) => ({ article, ...source })));
  const lines = citations.map(({ position, article, title, url }) => {
    const source = all.find((each) => each.article === article && each.title === title && each.url === url);
    const name = title.replace(/[[\]]/g, '');
    return `${position}. ${url ? `[${name}](${url})` : name} – ${source?.publisher ?? ''}, ${datedAs(source?.date ?? '', language)}`;
  });
  return `${texts[language].sources}\n\n${lines.join('\n')}`;
}

/** A source's date as people write it; «udatert» and «ca. 2023» as they stand. */
function datedAs(date: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? sayDate(date as Day, language) : date;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 157).replace(/\s\S*$/, '')} …`;
}
