import { describe, expect, test } from 'vitest';
import type { RedactedText, Topic } from '../question/question.ts';
import { createRandom } from '../sample-year.ts';
import { askersOf, groupAlike, type Unanswered, type WordsOf } from './group-alike.ts';
import { smallest } from './hide-small.ts';
import { type GapSource, openGaps, toLeaders } from './open-gaps.ts';
import { readPeriod } from './period.ts';

// Synthetic questions, all of them.
const small = new Set(['får', 'jeg', 'en', 'i', 'til', 'er', 'det', 'kan', 'på', 'for']);
const wordsOf: WordsOf = (text) =>
  new Map((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !small.has(word)).map((word) => [word.slice(0, 8), word]));
let count = 0;
const asked = (text: string, more: Partial<Unanswered> = {}): Unanswered => {
  const id = `e${++count}`;
  return {
    id,
    asker: `p${id}`,
    topic: 'courses',
    text: text as RedactedText,
    receivedAt: '2026-10-05T10:00:00.000Z',
    caseNumber: 1,
    ...more,
  };
};
const parking = [
  'Får jeg parkering på kurset?',
  'Parkering til kurset',
  'Er det parkering for kursdeltakere?',
  'parkering kurset',
  'Kan parkering dekkes?',
];
const dinner = ['Er det middag i Bodø?', 'Får jeg middag fredag'];

describe('questions that are alike', () => {
  test('stand together, the largest group first, each question once', () => {
    const groups = groupAlike(
      [...dinner, ...parking].map((text) => asked(text)),
      wordsOf,
    );
    expect(groups.map(({ of }) => of.map(({ text }) => text))).toEqual([
      expect.arrayContaining([...parking]),
      expect.arrayContaining([...dinner]),
    ]);
    expect(groups[0]?.words(5)).toEqual(['parkering']);
    expect(groups[1]?.words(2)).toEqual(['middag']);
  });

  test('never across topics', () => {
    const groups = groupAlike(
      parking.map((text, index) => asked(text, { topic: index % 2 ? 'grants' : 'courses' })),
      wordsOf,
    );
    for (const { topic, of } of groups) for (const each of of) expect(each.topic).toBe(topic);
    expect(new Set(groups.map(({ topic }) => topic))).toEqual(new Set(['grants', 'courses']));
  });

  test('whatever the order they come in, and whoever asks: the same groups, and no key word of few', () => {
    const vocabulary = 'parkering kurset middag reise veileder attest permisjon vakt avtale søknad'.split(' ');
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed);
      const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
      const all = Array.from({ length: 40 }, (_, index) =>
        asked([pick(vocabulary), pick(vocabulary), pick(vocabulary)].join(' '), {
          id: `s${index}`,
          asker: `p${Math.floor(random() * 15)}`,
          topic: pick<Topic>(['courses', 'grants']),
        }),
      );
      const shuffled = [...all].sort(() => random() - 0.5);
      const plain = (from: readonly Unanswered[]) =>
        groupAlike(from, wordsOf).map(({ of, words }) => [of.map(({ id }) => id), words(smallest)]);
      expect(plain(shuffled)).toEqual(plain(all));
      const groups = groupAlike(all, wordsOf);
      expect(groups.flatMap(({ of }) => of.map(({ id }) => id)).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const group of groups) {
        for (const word of group.words(smallest))
          expect(askersOf(group.of.filter(({ text }) => text.includes(word)))).toBeGreaterThanOrEqual(smallest);
        expect(group.words(smallest).length).toBeLessThanOrEqual(3);
      }
      for (const { atLeast } of toLeaders(groups, []).questions) expect(atLeast % smallest === 0 && atLeast > 0).toBe(true);
    }
  });
});

describe('what leaders are told of it', () => {
  const told = (questions: Unanswered[]) => toLeaders(groupAlike(questions, wordsOf), []).questions;

  test('a label from five people on, and never their words', () => {
    const five = parking.map((text) => asked(text));
    expect(told(five)).toEqual([{ topic: 'courses', words: ['parkering'], atLeast: 5 }]);
    expect(told(five.slice(1))).toEqual([]);
  });

  test('one who asks five times is one', () => {
    expect(told(parking.map((text) => asked(text, { asker: 'same' })))).toEqual([]);
    expect(told(parking.map((text) => asked(text, { asker: '' })))).toEqual([]);
  });

  test('articles that five people were handed on from, in fives', () => {
    const from = (article: string, people: number) => Array.from({ length: people }, (_, index) => ({ asker: `p${index}`, article }));
    const again = { asker: 'p0', article: 'c' };
    expect(toLeaders([], [...from('a', 5), ...from('b', 13), ...from('c', 4), again]).articles).toEqual([
      { article: 'b', atLeast: 10 },
      { article: 'a', atLeast: 5 },
    ]);
  });

  test('months that are over; a longer period is what its months show, a week has nothing', async () => {
    const source: GapSource = {
      unanswered: async (from) =>
        from < new Date('2026-09-10') ? parking.map((text) => asked(text)) : parking.slice(0, 4).map((text) => asked(text)),
      handedOn: async () => [],
    };
    const gaps = openGaps(source, wordsOf, () => new Date('2026-11-22T12:00:00Z'));
    const of = async (id: string) => (await gaps.of(readPeriod(id) as NonNullable<ReturnType<typeof readPeriod>>))?.questions;
    expect(await of('2026-W40')).toBeUndefined();
    expect(await of('2026-11')).toBeUndefined();
    expect(await of('2026-Q4')).toBeUndefined();
    expect(await of('2026-10')).toEqual([]);
    expect(await of('2026-08')).toEqual([{ topic: 'courses', words: ['parkering'], atLeast: 5 }]);
    // July and August; September's four are in nothing.
    expect(await of('2026-Q3')).toEqual([{ topic: 'courses', words: ['parkering'], atLeast: (await monthsOver('2026-Q3')) * 5 }]);

    async function monthsOver(quarter: string): Promise<number> {
      const shown = await Promise.all(['07', '08', '09'].map((month) => of(`${quarter.slice(0, 4)}-${month}`)));
      return shown.filter((questions) => questions?.length).length;
    }
  });
});
