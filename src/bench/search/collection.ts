/** What the engines are measured on: passages to index, and questions whose passage is known, in four ways of writing. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { seeded } from '../../e2e/seeded.ts';
import type { Passage } from '../../knowledge/article.ts';
import { foldOf, folds, withoutFold } from '../../knowledge/fold.ts';
import { fold } from '../../knowledge/norwegian.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { detectLanguage } from '../../question/language.ts';
import type { Day } from '../../question/question.ts';

export const ways = ['clean', 'nn', 'typo', 'ascii'] as const;
export type Way = (typeof ways)[number];

export interface AskedQuestion {
  /** Not every question is written in every way. */
  text: Partial<Record<Way, string>>;
  passage: string;
  article: string;
}

/** One index to build, and the questions to ask of it. */
export interface Round {
  passages: Passage[];
  questions: AskedQuestion[];
}

export interface Collection {
  title: string;
  /** Whether the right passage is wanted first, or any of the right article. */
  judgedBy: 'passage' | 'article';
  rounds: Round[];
}

export const today = '2026-11-22' as Day;

/** Two tenths of the articles' own question lines are enough to compare by: the slowest peer takes minutes for all. */
const ownFolds = folds.slice(0, 2);

/** The articles' own question lines, each asked of an index that has never seen it nor a tenth of the other lines. */
export function ownCollection(folder = 'knowledge'): Collection {
  const { passages } = readKnowledge(folder).knowledge;
  return {
    title: `our own articles, ${passages.length} passages, question lines asked of an index without them`,
    judgedBy: 'article',
    rounds: ownFolds.map((each) => ({
      passages: withoutFold(passages, each),
      questions: passages.flatMap(({ id, article, questions }) =>
        questions.filter((line) => foldOf(line) === each).map((line) => ({ text: waysOf(line), passage: id, article })),
      ),
    })),
  };
}

/** Only lines that are nynorsk already are asked as nynorsk. */
function waysOf(line: string): AskedQuestion['text'] {
  return {
    clean: line,
    ...(detectLanguage(line).language === 'nn' && { nn: line }),
    typo: withTypo(line),
    ascii: fold(line.toLowerCase()),
  };
}

/** Two letters change places in the longest word; where is told by the line itself, so that it is the same every time. */
export function withTypo(line: string): string {
  const lower = line.toLowerCase();
  const longest = (lower.match(/\p{L}+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < 4) return lower;
  const at = 1 + (foldOf(line) % (longest.length - 2));
  const swapped = `${longest.slice(0, at)}${longest[at + 1]}${longest[at]}${longest.slice(at + 2)}`;
  return lower.replace(longest, swapped);
}

const file = z.object({
  passages: z.array(z.object({ id: z.string(), article: z.string(), title: z.string(), text: z.string() })).min(1),
  questions: z
    .array(
      z.object({
        question: z.string(),
        passage: z.string(),
        article: z.string(),
        nn: z.string().optional(),
        typo: z.string().optional(),
        ascii: z.string().optional(),
      }),
    )
    .min(1),
});

/** A file of passages and questions from elsewhere. */
export function givenCollection(path: string): Collection {
  const { passages, questions } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    title: `${path.split('/').pop()}, ${passages.length} passages`,
    judgedBy: 'passage',
    rounds: [
      {
        passages: passages.map(asPassage),
        questions: questions.map(({ question, nn, typo, ascii, passage, article }) => ({
          text: { clean: question, ...(nn && { nn }), ...(typo && { typo }), ...(ascii && { ascii }) },
          passage,
          article,
        })),
      },
    ],
  };
}

/** The same passages, and so many more that there are `size`: each of the length of one that is there, of sentences drawn from all. */
export function grownTo(size: number, { title, judgedBy, rounds: [round] }: Collection): Collection {
  if (!round) throw new Error('The file has no questions.');
  const chance = seeded(1);
  const parted = round.passages.map(({ text }) => text.split(/(?<=[.!?])\s+/));
  const sentences = parted.flat();
  const more = Array.from({ length: Math.max(0, size - round.passages.length) }, (_, at) => {
    const like = at % round.passages.length;
    const text = (parted[like] ?? []).map(() => chance.pick(sentences)).join(' ');
    const id = `grown-${at}`;
    return asPassage({ id, article: id, title: chance.pick(round.passages).title, text });
  });
  const questions = round.questions
    .filter(({ article }) => foldOf(article) === 0)
    .map(({ text, ...of }) => ({ ...of, text: { clean: text.clean ?? '' } }));
  return { title: `${title}, grown to ${size}`, judgedBy, rounds: [{ passages: [...round.passages, ...more], questions }] };
}

/** In force for ever, and nothing but its text: it brings no question lines. */
export function asPassage({ id, article, title, text }: { id: string; article: string; title: string; text: string }): Passage {
  return {
    id,
    article,
    title,
    heading: '',
    text,
    topic: 'other',
    speciality: 'both',
    scheme: undefined,
    kind: 'rule',
    status: 'verified',
    validFrom: '1900-01-01' as Day,
    validTo: undefined,
    supersededBy: undefined,
    lastVerified: today,
    reviewBy: '2999-01-01' as Day,
    sources: [],
    questions: [],
  };
}
