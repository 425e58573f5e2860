import { expect, test } from 'vitest';
import { createTextGrams, openTextGrams } from './text-grams.ts';

// Synthetic sentences, written for this test.
const texts = [
  ['hesten trekker vognen', 'den bor i stallen'],
  ['broen er bygget i stein', 'elven er dyp'],
  ['hesten drikker', 'vognen er tom og trekker ingen'],
  [],
];
const writer = createTextGrams();
for (const sentences of texts) {
  for (const sentence of sentences) writer.sentence(sentence.split(' '));
  writer.endPassage();
}
const grams = openTextGrams(writer.finish());
const share = (question: string, passage: number) => {
  grams.begin(question.split(' '));
  return grams.share(passage);
};

test('what a passage says whole is a share of one, what it does not say of nothing', () => {
  expect(share('hesten trekker vognen', 0)).toEqual({ text: 1, sentence: 1 });
  expect(share('hesten trekker vognen', 3)).toEqual({ text: 0, sentence: 0 });
  expect(share('', 0)).toEqual({ text: 0, sentence: 0 });
});

test('words side by side count for more than the same words apart', () => {
  const [together, apart] = [share('hesten trekker vognen', 0), share('hesten trekker vognen', 2)];
  expect(apart.text).toBeGreaterThan(0.5);
  expect(apart.text).toBeLessThan(together.text);
  expect(apart.sentence).toBeLessThan(apart.text);
});

test.each(['hesten trekkjer vogna', 'hestn trekker vongen', 'HESTEN'.toLowerCase()])('«%s» is near what is written', (question) =>
  expect(share(question, 0).text).toBeGreaterThan(share(question, 1).text + 0.3),
);

test('a question does not linger in the next', () => {
  const before = share('elven er dyp', 1);
  share('hesten trekker vognen', 0);
  expect(share('elven er dyp', 1)).toEqual(before);
});

test('a very long question is borne', () => expect(share('elven '.repeat(20_000).trim(), 1).text).toBeGreaterThan(0));
