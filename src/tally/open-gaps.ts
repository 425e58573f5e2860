/**
 * What the assistant could not answer, and which articles questions were handed on from. Leaders get labels and lower bounds only: rounded down
 * to fives, from at least five people, counted a month at a time; a longer period is put together from what its months show, and so tells
 * nothing that they do not.
 */
import type { OfficeId, Topic } from '../question/question.ts';
import { type Alike, askersOf, groupAlike, type Unanswered, type WordsOf } from './group-alike.ts';
import { smallest } from './hide-small.ts';
import { instantsOf, isOver, type Period, partsOf } from './period.ts';

/** An inquiry that went to a human, and the article that was cited or found first. */
export interface HandedOn {
  asker: string;
  article: string;
}

export interface GapSource {
  /** Without offices, those of all. The newest, when they are very many. */
  unanswered(from: Date, to: Date, offices?: readonly OfficeId[]): Promise<Unanswered[]>;
  handedOn(from: Date, to: Date): Promise<HandedOn[]>;
}

export interface GapsOfPeriod {
  questions: { topic: Topic; words: string[]; atLeast: number }[];
  articles: { article: string; atLeast: number }[];
}

export interface Gaps {
  /** Undefined for what is shorter than a month, or is not over. */
  of(period: Period): Promise<GapsOfPeriod | undefined>;
  /** For the advisors of these offices: the last thirty days, texts and all. */
  ofOffices(offices: readonly OfficeId[]): Promise<Alike[]>;
}

const daysBack = 30;

export function openGaps(source: GapSource, wordsOf: WordsOf, clock: () => Date): Gaps {
  async function ofMonth(month: Period): Promise<GapsOfPeriod> {
    const { from, to } = instantsOf(month);
    return toLeaders(groupAlike(await source.unanswered(from, to), wordsOf), await source.handedOn(from, to));
  }

  async function of(period: Period): Promise<GapsOfPeriod | undefined> {
    if (period.kind === 'week' || !isOver(period, clock())) return undefined;
    if (period.kind === 'month') return ofMonth(period);
    const parts: GapsOfPeriod[] = [];
    for (const part of partsOf(period)) parts.push((await of(part)) ?? { questions: [], articles: [] });
    return {
      questions: together(
        parts.flatMap(({ questions }) => questions),
        labelOf,
      ),
      articles: together(
        parts.flatMap(({ articles }) => articles),
        ({ article }) => article,
      ),
    };
  }

  return {
    of,
    async ofOffices(offices) {
      if (offices.length === 0) return [];
      const now = clock();
      return groupAlike(await source.unanswered(new Date(now.getTime() - daysBack * 86_400_000), now, offices), wordsOf);
    },
  };
}

/** What may be told of a month: nothing of what fewer than five people asked. */
export function toLeaders(groups: readonly Alike[], handedOn: readonly HandedOn[]): GapsOfPeriod {
  const questions = groups
    .filter(({ of }) => askersOf(of) >= smallest)
    .map((group) => ({ topic: group.topic, words: group.words(smallest), atLeast: inFives(askersOf(group.of)) }));
  const articles = [...new Set(handedOn.map(({ article }) => article))]
    .map((article) => ({ article, atLeast: inFives(askersOf(handedOn.filter((each) => each.article === article))) }))
    .filter(({ atLeast }) => atLeast > 0);
  return { questions: together(questions, labelOf), articles: together(articles, ({ article }) => article) };
}

const inFives = (count: number) => Math.floor(count / smallest) * smallest;
const labelOf = ({ topic, words }: { topic: Topic; words: string[] }) => [topic, ...words].join(' ');

/** Those of one label as one, the largest first. */
function together<T extends { atLeast: number }>(rows: readonly T[], labelOf: (row: T) => string): T[] {
  const labelled = new Map<string, T>();
  for (const row of rows) {
    const there = labelled.get(labelOf(row));
    labelled.set(labelOf(row), there ? { ...there, atLeast: there.atLeast + row.atLeast } : row);
  }
  return [...labelled].sort(([a, { atLeast: x }], [b, { atLeast: y }]) => y - x || (a < b ? -1 : 1)).map(([, row]) => row);
}
