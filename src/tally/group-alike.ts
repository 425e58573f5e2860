/** Puts questions that are alike together: the same questions make the same groups, in whatever order they come. Pure. */
import type { RedactedText, Topic } from '../question/question.ts';
import { topics } from '../question/question.ts';

/** An inquiry whose question the assistant could not answer. */
export interface Unanswered {
  id: string;
  /** The same for the same person and nothing more; empty when nobody knows. */
  asker: string;
  topic: Topic;
  text: RedactedText;
  receivedAt: string;
  caseNumber: number | undefined;
}

/** The words of a text that carry meaning: what a word is known by, and how it was written. */
export type WordsOf = (text: string) => ReadonlyMap<string, string>;

export interface Alike {
  topic: Topic;
  /** Never empty; oldest first. */
  of: Unanswered[];
  /** Up to three key words, each used by at least so many of the askers. */
  words(least: number): string[];
}

interface Read {
  asked: Unanswered;
  words: ReadonlyMap<string, string>;
  length: number;
}

/** So much of what two questions say is the same: 0 nothing, 1 all. */
const alikeFrom = 0.25;
const mostWords = 3;

/** Largest group first. Each question is in exactly one. */
export function groupAlike(asked: readonly Unanswered[], wordsOf: WordsOf): Alike[] {
  const sorted = [...asked].sort((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.id, b.id));
  const texts = sorted.map((each) => ({ asked: each, words: wordsOf(each.text) }));
  const usedBy = new Map<string, number>();
  for (const { words } of texts) for (const term of words.keys()) usedBy.set(term, (usedBy.get(term) ?? 0) + 1);
  /** What few say tells more. */
  const weight = (term: string) => Math.log(1 + texts.length / (usedBy.get(term) ?? 1));
  const lengthOf = (words: ReadonlyMap<string, string>) => [...words.keys()].reduce((sum, term) => sum + weight(term), 0);
  const read: Read[] = texts.map((each) => ({ ...each, length: lengthOf(each.words) }));
  const groups = topics.flatMap((topic) =>
    apart(
      read.filter((each) => each.asked.topic === topic),
      weight,
    ).map((members) => groupOf(topic, members, weight)),
  );
  return groups.sort((a, b) => b.of.length - a.of.length);
}

/** Around the question that most others are like, then around the next among those left. */
function apart(left: readonly Read[], weight: (term: string) => number): Read[][] {
  const near = new Map(left.map((one) => [one, left.filter((other) => other === one || likeness(one, other, weight) >= alikeFrom)]));
  const free = new Set(left);
  const groups: Read[][] = [];
  while (free.size > 0) {
    let best: Read[] = [];
    for (const one of free) {
      const members = (near.get(one) ?? []).filter((other) => free.has(other));
      if (members.length > best.length) best = members;
    }
    for (const member of best) free.delete(member);
    groups.push(best);
  }
  return groups;
}

function likeness(one: Read, other: Read, weight: (term: string) => number): number {
  let shared = 0;
  for (const term of one.words.keys()) if (other.words.has(term)) shared += weight(term);
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

function groupOf(topic: Topic, members: readonly Read[], weight: (term: string) => number): Alike {
  return {
    topic,
    of: members.map(({ asked }) => asked),
    words(least) {
      const terms = new Set(members.flatMap(({ words }) => [...words.keys()]));
      return [...terms]
        .map((term) => {
          const using = members.filter(({ words }) => words.has(term));
          return { term, using, askers: askersOf(using.map(({ asked }) => asked)), tells: using.length * weight(term) };
        })
        .filter(({ askers }) => askers >= least)
        .sort((a, b) => b.tells - a.tells || compare(a.term, b.term))
        .slice(0, mostWords)
        .map(({ term, using }) => commonest(using.map(({ words }) => words.get(term) ?? term)));
    },
  };
}

/** How many different people: those nobody knows count as one. */
export function askersOf(asked: readonly { asker: string }[]): number {
  return new Set(asked.map(({ asker }) => asker)).size;
}

function commonest(written: readonly string[]): string {
  const times = (word: string) => written.filter((each) => each === word).length;
  return [...new Set(written)].sort((a, b) => times(b) - times(a) || a.length - b.length || compare(a, b))[0] ?? '';
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
