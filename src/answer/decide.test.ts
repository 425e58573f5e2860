/** Decisions on made-up search results: what may be answered, what must be asked back, and what a human must have. */
import { describe, expect, it } from 'vitest';
import type { Passage } from '../knowledge/article.ts';
import type { Found, SearchResult, Signals } from '../knowledge/search.ts';
import type { Day, Question, QuestionKind, RedactedText } from '../question/question.ts';
import { confidence, inFront, pairConfidence, thresholds } from './confidence.ts';
import { decide, pairOf, ruleInFront, together } from './decide.ts';

const today = '2026-11-22' as Day;

function passage(id: string, change: Partial<Passage> = {}): Passage {
  return {
    id,
    article: id.split('#')[0] ?? id,
    title: `Synthetic ${id}`,
    heading: 'Kort svar',
    text: `Regelen om ${id} er kort.`,
    topic: 'supervision',
    speciality: 'ALM',
    scheme: 'new',
    kind: 'rule',
    status: 'verified',
    validFrom: '2022-01-01' as Day,
    validTo: undefined,
    supersededBy: undefined,
    lastVerified: today,
    reviewBy: today,
    sources: [{ title: 'Synthetic', publisher: 'Synthetic', date: '2022' }],
    questions: [],
    ...change,
  };
}

const signals = (strong: number): Signals =>
  new Proxy({} as Signals, {
    get: (_, name) => (/^wrong|other/.test(String(name)) ? 0 : strong),
    ownKeys: () => ['asked', 'grams', 'all', 'text', 'lunr', 'points', 'pointsArticle', 'learnt', 'sameKind', 'near'],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });

const found = (one: Passage, score: number, strong: number): Found => ({ passage: one, score, signals: signals(strong) });
const result = (...all: Found[]): SearchResult => ({ found: all, unknown: 0, words: 5 });
const clear = result(found(passage('veiledning'), 18, 1), found(passage('ferie'), 3, 0.1));
const weak = result(found(passage('veiledning'), 2, 0.05), found(passage('ferie'), 1.9, 0.05));

function question(kind: QuestionKind = { is: 'question' }): Question {
  const text = 'Hvor mange timer?' as RedactedText;
  return {
    text,
    ask: text,
    language: 'nb',
    kind,
    role: undefined,
    speciality: 'unknown',
    scheme: undefined,
    municipalities: [],
    about: today,
    aboutIsNamed: false,
  };
}

describe('decide', () => {
  it('answers from the passage that is clearly it', () => {
    expect(confidence(clear)).toBeGreaterThan(thresholds.answer);
    expect(decide(question(), clear)).toMatchObject({ is: 'answer', from: [{ id: 'veiledning' }] });
  });

  it('gives the question to a human when nothing was found, or nothing fits', () => {
    expect(decide(question(), result())).toMatchObject({ is: 'escalate', reason: 'not-found' });
    expect(decide(question(), weak).is).toBe('escalate');
  });

  it('gives it to a human when what nobody knows is as near as the rule, unless we are sure of the rule', () => {
    let held = 0;
    for (let strong = 0; strong <= 1; strong += 0.02) {
      const near = result(found(passage('rule'), 10, strong), found(passage('gap', { kind: 'human' }), 9.9, strong));
      if (confidence(near) >= thresholds.answer || confidence(near) < thresholds.subject) continue;
      held++;
      expect(decide(question(), near)).toMatchObject({ is: 'escalate', reason: 'not-known', known: { id: 'gap' } });
    }
    expect(held).toBeGreaterThan(0);
  });

  it('answers with the rule when what nobody knows is only just before it, and we are sure of the rule', () => {
    const both = result(found(passage('gap', { kind: 'human' }), 18.1, 1), found(passage('rule'), 18, 1), found(passage('far'), 2, 0));
    const sure = confidence(ruleInFront(both));
    const decision = decide(question(), both);
    expect(decision.is).toBe(sure >= thresholds.answer ? 'answer' : 'escalate');
    expect(ruleInFront(both).found.map((each) => each.passage.id)).toEqual(['rule', 'gap', 'far']);
    expect(sure).toBeLessThan(confidence(result(...both.found.filter(({ passage: { kind } }) => kind === 'rule'))));
  });

  it('gives what only a human may judge to a human as a case of one’s own', () => {
    const own = result(found(passage('din-egen-sak#konflikt', { kind: 'human' }), 18, 1), found(passage('ferie'), 3, 0.1));
    expect(decide(question(), own)).toMatchObject({ is: 'escalate', reason: 'individual', known: { id: 'din-egen-sak#konflikt' } });
  });

  it('shows two rules side by side when one of them answers and neither is sure alone', () => {
    let shown = 0;
    for (let strong = 0; strong <= 1; strong += 0.05) {
      for (const score of [4, 6, 8, 10, 12, 14]) {
        const [one, two] = [passage('one', { text: 'Fristen er 1. mai.' }), passage('two', { text: 'Søknaden sendes i portalen.' })];
        const near = result(found(one, score, strong), found(two, score - 0.1, strong), found(passage('far'), 1, 0));
        const pair = pairOf(near);
        if (confidence(near) >= thresholds.answer || confidence(near) < thresholds.subject) continue;
        if (!pair || pairConfidence(near, pair) < thresholds.pair) continue;
        shown++;
        expect(decide(question(), near)).toMatchObject({ is: 'answer', from: [{ id: 'one' }, { id: 'two' }] });
      }
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('never answers from what nobody knows, however clear the match', () => {
    const human = result(found(passage('gap', { kind: 'human' }), 18, 1), found(passage('ferie'), 3, 0.1));
    expect(decide(question(), human)).toMatchObject({ is: 'escalate', reason: 'not-known', known: { id: 'gap' } });
  });

  it("gives a case of one's own to a human, with the general rule when that is clear", () => {
    const likely = result(found(passage('veiledning'), 18, 0.79), found(passage('ferie'), 3, 0.1));
    expect(decide(question({ is: 'individual' }), likely)).toMatchObject({
      is: 'escalate',
      reason: 'individual',
      known: { id: 'veiledning' },
    });
    expect(decide(question({ is: 'individual' }), weak)).toMatchObject({ is: 'escalate', reason: 'individual', known: undefined });
  });

  it('does not search for answers to greetings or to what is not ours', () => {
    expect(decide(question({ is: 'chat', which: 'thanks' }), clear)).toMatchObject({ is: 'chat', which: 'thanks' });
    expect(decide(question({ is: 'out-of-scope', why: 'patient' }), clear)).toMatchObject({ is: 'refuse', why: 'patient' });
    expect(decide(question({ is: 'out-of-scope', why: 'politics' }), weak)).toMatchObject({ is: 'refuse', why: 'politics' });
  });

  it('takes for a question of ours what an article asks in the same words, whatever the words look like', () => {
    expect(decide(question({ is: 'out-of-scope', why: 'politics' }), clear)).toMatchObject({ is: 'answer', from: [{ id: 'veiledning' }] });
    expect(decide(question({ is: 'individual' }), clear)).toMatchObject({ is: 'answer' });
    for (const change of [{ words: 2 }, { unknown: 0.1 }])
      expect(decide(question({ is: 'out-of-scope', why: 'politics' }), { ...clear, ...change })).toMatchObject({ is: 'refuse' });
    expect(decide(question({ is: 'out-of-scope', why: 'injection' }), clear)).toMatchObject({ is: 'refuse', why: 'injection' });
  });

  it('decides the same on the same evidence', () => expect(decide(question(), clear)).toEqual(decide(question(), clear)));

  it('asks back only between rules that are both likely, and never offers more than three', () => {
    for (let strong = 0; strong <= 1; strong += 0.05) {
      for (const score of [2, 4, 6, 8, 10, 12]) {
        const close = result(...['a', 'b', 'c', 'd'].map((id) => found(passage(id), score, strong)));
        const decision = decide(question(), close);
        if (decision.is === 'clarify') {
          expect(decision.choices.length).toBeLessThanOrEqual(3);
          expect(new Set(decision.choices.map(({ article }) => article)).size).toBe(decision.choices.length);
        }
        const withGap = result(...close.found.slice(0, 1), found(passage('gap', { kind: 'human' }), score, strong));
        expect(decide(question(), withGap).is).not.toBe('clarify');
      }
    }
  });
});

describe('together', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
  const first = found(passage('rule', { text: words(40, 'regel') }), 10, 1);
  it('adds the next passage of the same article when it is near, short and says more', () => {
    const next = found(passage('rule#more', { text: words(40, 'unntak') }), 9, 1);
    expect(together(first, [first, next])).toHaveLength(2);
  });
  it.each([
    ['of another article', passage('other', { text: words(40, 'unntak') }), 9],
    ['too long for 120 words in all', passage('rule#long', { text: words(90, 'unntak') }), 9],
    ['far behind', passage('rule#far', { text: words(40, 'unntak') }), 5],
    ['saying the same again', passage('rule#same', { text: words(40, 'regel') }), 9],
  ])('leaves out a passage %s', (_, one, score) => expect(together(first, [first, found(one, score, 1)])).toHaveLength(1));
});

describe('pairOf', () => {
  const long = Array.from({ length: 90 }, (_, at) => `unntak${at}`).join(' ');
  const first = found(passage('rule', { text: Array.from({ length: 40 }, (_, at) => `regel${at}`).join(' ') }), 10, 1);
  const pairs = (next: Passage) => pairOf(result(first, found(next, 9, 1)))?.map((each) => each.passage.id);
  it('takes the next rule that says more', () =>
    expect(pairs(passage('next', { text: 'Unntaket er et annet.' }))).toEqual(['rule', 'next']));
  it.each([
    ['too long for 120 words in all', passage('long', { text: long })],
    ['about what nobody knows', passage('gap', { kind: 'human', text: 'Unntaket er ikke kjent.' })],
    ['saying the same again', passage('same', { text: first.passage.text })],
  ])('leaves out a passage %s', (_, next) => expect(pairs(next)).toBeUndefined());
  it('leaves out the rule of another speciality', () => {
    const other: Found = { ...found(passage('sam', { text: 'Unntaket er et annet.' }), 9, 1), signals: { wrongSpeciality: 1 } as Signals };
    expect(pairOf(result(first, other))).toBeUndefined();
  });
  it('has a word or two asked back', () => expect(pairOf({ ...result(first, found(passage('b'), 9, 1)), words: 2 })).toBeUndefined());
  it('never changes the order of what was found', () => {
    const all = [first, found(passage('b'), 9, 1)];
    expect(inFront({ found: all, unknown: 0, words: 4 }, all[1] as Found).found[0]?.passage.id).toBe('b');
    expect(all[0]).toBe(first);
  });
});
