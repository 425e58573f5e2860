/** Writes what the decision allows: the passage quoted with its marks, its dates and its sources. Checked against the passage before it leaves. */
import { faultsOf } from '../answer/evidence.ts';
import type { HeldSentence } from '../answer/support/hold-draft.ts';
import type { Passage } from '../knowledge/article.ts';
import { inForce } from '../knowledge/in-force.ts';
import { tellsOfSpan } from '../knowledge/tells-of.ts';
import type { Day, Language, Question } from '../question/question.ts';
import { sayDate } from '../text/say-date.ts';
import { texts } from '../text/texts.ts';
import type { Button, Citation, Reply } from './reply.ts';
import { said } from './said.ts';

export interface AnswerContext {
  question: Pick<Question, 'language' | 'about' | 'aboutIsNamed'>;
  today: Day;
  exchange: string;
}

export function writeAnswer(
  from: readonly [Passage, ...Passage[]],
  { question, today, exchange }: AnswerContext,
): { reply: Reply; faults: string[] } {
  const { language, about } = question;
  const { body, citations, text } = quote(from, question, today);
  return {
    faults: faultsOf({ text: body, from, sources: citations.length, about, today }),
    reply: { is: 'reply', language, text, written: 'quoted', citations, buttons: answerButtons(language, exchange), feedbackFor: exchange },
  };
}

/**
 * Passages with their marks, dates and sources; also to stand inside another reply (what is known of a case that goes to a human).
 * `layout` puts the marked passages among other words; `body` is the passages alone, to be held against their sources.
 */
export function quote(
  from: readonly [Passage, ...Passage[]],
  question: AnswerContext['question'],
  today: Day,
  layout: (marked: (passage: Passage) => string) => string = (marked) => from.map(marked).join('\n\n'),
): { body: string; citations: Citation[]; text: string } {
  const { language } = question;
  const citations = citationsOf(from);
  const marked = (passage: Passage) => {
    const own = citations.filter(({ article }) => article === passage.article);
    return `${passage.text} ${own.map(({ position }) => `[${position}]`).join(' ')}`;
  };
  const parts = [
    // That a rule is history is said before it is quoted.
    ...history(from, question, today),
    texts[language].quoted,
    layout(marked),
    ...notes(from, language),
    footer(from, today, language),
    listOf(from, citations, language),
  ];
  return { body: from.map(marked).join('\n\n'), citations, text: parts.filter((part) => part !== '').join('\n\n') };
}

/** The same answer in a model's words: each run of sentences that stands on the same articles carries their marks. */
export function writeSentences(sentences: readonly [HeldSentence, ...HeldSentence[]], { question, today, exchange }: AnswerContext): Reply {
  const { language } = question;
  const [first, ...others] = new Set(sentences.flatMap(({ from }) => from));
  const from: [Passage, ...Passage[]] = [first ?? sentences[0].from[0], ...others];
  const citations = citationsOf(from);
  const marksOf = (cited: readonly Passage[]) => {
    const articles = new Set(cited.map(({ article }) => article));
    return citations
      .filter(({ article }) => articles.has(article))
      .map(({ position }) => `[${position}]`)
      .join(' ');
  };
  const runs: { text: string; marks: string }[] = [];
  for (const { text, from: cited } of sentences) {
    const marks = marksOf(cited);
    const last = runs.at(-1);
    if (last?.marks === marks) last.text += ` ${text}`;
    else runs.push({ text, marks });
  }
  const parts = [
    runs.map(({ text, marks }) => `${text} ${marks}`).join(' '),
    ...notes(from, language),
    footer(from, today, language),
    listOf(from, citations, language),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return { is: 'reply', language, text, written: 'model', citations, buttons: answerButtons(language, exchange), feedbackFor: exchange };
}

/** `words` name the choices, in order. */
export function writeClarify(
  choices: readonly Passage[],
  words: readonly string[],
  { language }: Pick<Question, 'language'>,
  exchange: string,
): Reply {
  const say = texts[language];
  const lines = words.map((each, index) => `${index + 1}. ${each}`);
  const buttons = choices.map(
    (choice, index): Button => ({
      title: words[index] ?? titleOf(choice),
      verb: 'choose',
      nonce: `${exchange}:choose:${index}`,
      values: { exchange, passage: choice.id },
    }),
  );
  return said(language, [say.clarify, lines.join('\n'), say.clarifyElse].join('\n\n'), {
    buttons: [...buttons, askAdvisor(language, exchange)],
  });
}

/** What the passage is about, in words an asker can choose by. */
export function titleOf({ title, heading, id }: Passage): string {
  return id.includes('#') ? `${title} – ${heading}` : title;
}

export function answerButtons(language: Language, exchange: string): Button[] {
  return [
    { title: texts[language].button.solved, verb: 'solved', nonce: `${exchange}:solved`, values: { exchange } },
    askAdvisor(language, exchange),
  ];
}

export function askAdvisor(language: Language, exchange: string): Button {
  return { title: texts[language].button.askAdvisor, verb: 'ask-advisor', nonce: `${exchange}:advisor`, values: { exchange } };
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
