import { expect, test } from 'vitest';
import { foldOf, folds } from './fold.ts';
import { figuresOf, learn, type Row } from './train-ranking.ts';

// Synthetic rows: the first signal tells the right passage, the second is noise.
const row = (fold: number, right: number): Row => ({
  line: `linje ${fold} ${right}`,
  fold,
  want: `a${right}`,
  wantPassage: `a${right}`,
  ids: ['a0', 'a1', 'a2'],
  signals: [0, 1, 2].map((at) => Float64Array.of(at === right ? 0.8 : 0.3, ((at + fold) % 3) / 3)),
  isArticle: [0, 1, 2].map((at) => at === right),
  isPassage: [0, 1, 2].map((at) => at === right),
  rank: 0,
});
const rows = Array.from({ length: 30 }, (_, at) => row(at % 10, at % 3));

test('learns which signal tells, and finds everything by it', () => {
  const weights = learn(rows, 2);
  expect(weights[0]).toBeGreaterThan(Math.abs(weights[1] as number) * 3);
  expect(figuresOf(rows, weights)).toEqual({ lines: 30, passageFirst: 1, articleFirst: 1, articleInThree: 1 });
});

test('learns the same every time', () => expect(learn(rows, 2)).toEqual(learn(rows, 2)));

test('lines spread over all tenths and stay where they are', () => {
  const used = new Set(Array.from({ length: 200 }, (_, at) => foldOf(`Teller ferie nummer ${at}?`)));
  expect([...used].sort((a, b) => a - b)).toEqual(folds);
  expect(foldOf('Teller ferie?')).toBe(foldOf('Teller ferie?'));
});
