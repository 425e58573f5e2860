import { describe, expect, test } from 'vitest';
import { asPassage, withTypo } from './collection.ts';
import { engineNames, engines } from './engine.ts';
import { createJudge } from './judge.ts';

// Synthetic passages, written for this test.
const passages = [
  ['eple', 'Eplehagen', 'Epletrærne blomstrer i mai, og eplene høstes i september.'],
  ['bro', 'Broen', 'Broen over elven ble bygget i stein.'],
  ['hesten', 'Hesten', 'Hesten trekker vognen til torget hver lørdag.'],
].map(([id = '', title = '', text = '']) => asPassage({ id, article: id, title, text }));

const questions = [
  { text: { clean: 'Når høstes eplene?' }, passage: 'eple', article: 'eple' },
  { text: { clean: 'Hva er broen bygget i?' }, passage: 'bro', article: 'bro' },
];

describe.each(engineNames)('%s', (name) => {
  test('finds what it is asked for, and bears the signs of its own query language', () => {
    const engine = engines[name](passages, questions);
    expect(passages[engine.ask('Hvem trekker vognen?', 'hesten')[0]?.at ?? -1]?.id).toBe('hesten');
    for (const text of ['', '"', 'title:bro^2 -hest~1 (OR', 'og i på']) expect(() => engine.ask(text)).not.toThrow();
  });
});

test('a typo changes one word, and always in the same way', () => {
  expect(withTypo('Når høstes eplene?')).toBe(withTypo('Når høstes eplene?'));
  expect(withTypo('Når høstes eplene?')).not.toBe('når høstes eplene?');
  expect(withTypo('Når høstes eplene?')).toHaveLength('når høstes eplene?'.length);
});

test('judges by passage or by article', () => {
  const question = { text: {}, passage: 'a1', article: 'a' };
  const found = [
    { id: 'b1', article: 'b' },
    { id: 'a2', article: 'a' },
    { id: 'a1', article: 'a' },
  ];
  const figures = (judgedBy: 'passage' | 'article') => {
    const judge = createJudge(judgedBy);
    judge.see('clean', question, found);
    judge.see('clean', question, []);
    return judge.figures().clean;
  };
  expect(figures('passage')).toEqual({ questions: 2, first: 0, inThree: 0.5, mrr: 1 / 6 });
  expect(figures('article')).toEqual({ questions: 2, first: 0, inThree: 0.5, mrr: 0.25 });
});
