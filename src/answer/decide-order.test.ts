/** What goes before what, and where each line is drawn: decisions where how sure we are is set by hand. All passages are made up. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Passage } from '../knowledge/article.ts';
import type { Found, SearchResult, Signals } from '../knowledge/search.ts';
import type { Day, Question, QuestionKind, RedactedText } from '../question/question.ts';
import { decide, together } from './decide.ts';

const sure = vi.hoisted(() => new Map<string, number>());
const together_ = vi.hoisted(() => ({ sure: 0 }));
vi.mock('./confidence.ts', () => ({
  thresholds: { answer: 0.8, clarify: 0.9, subject: 0.2, pair: 0.85 },
  pairConfidence: () => together_.sure,
  confidence: ({ found }: SearchResult) => sure.get(found[0]?.passage.id ?? '') ?? 0,
  inFront: (result: SearchResult, each: Found) => ({ ...result, found: [each, ...result.found.filter((other) => other !== each)] }),
}));
beforeEach(() => {
  sure.clear();
  together_.sure = 0;
});

const day = '2026-11-22' as Day;
function passage(id: string, change: Partial<Passage> = {}): Passage {
  const source = { title: 'Syntetisk', publisher: 'Syntetisk', date: '2022' };
  return {
    id,
    article: id.split('#')[0] ?? id,
    title: id,
    heading: 'Kort svar',
    text: `Regelen om ${id} er kort.`,
    topic: 'supervision',
    speciality: 'ALM',
    scheme: 'new',
    kind: 'rule',
    status: 'verified',
    validFrom: day,
    validTo: undefined,
    supersededBy: undefined,
    lastVerified: day,
    reviewBy: day,
    sources: [source],
    questions: [],
    ...change,
  };
}
const noSignals = { wrongSpeciality: 0, wrongScheme: 0, asked: 0, grams: 0 } as Signals;

/** `id` or `id:human`, its score, and how sure we are of it when it stands first. */
function hit(name: string, score: number, certainty: number, signals: Partial<Signals> = {}, change: Partial<Passage> = {}): Found {
  const [id = '', kind = 'rule'] = name.split(':');
  sure.set(id, certainty);
  return { passage: passage(id, { kind: kind as Passage['kind'], ...change }), score, signals: { ...noSignals, ...signals } };
}
function asks(text = 'Hvor mange timer?', kind: QuestionKind = { is: 'question' }): Question {
  const ask = text as RedactedText;
  return {
    text: ask,
    ask,
    language: 'nb',
    kind,
    role: undefined,
    speciality: 'unknown',
    scheme: undefined,
    municipalities: [],
    about: day,
    aboutIsNamed: false,
  };
}
const individual = asks('Kan dere avgjøre saken min?', { is: 'individual' });

/** What became of it, in a line. */
function said(question: Question, found: Found[], words = 5): string {
  const made = decide(question, { found, words, unknown: 0.1 });
  if (made.is === 'answer') return `answer ${made.from.map(({ id }) => id)}`;
  if (made.is === 'clarify') return `clarify ${made.choices.map(({ id }) => id)} ${made.confidence}`;
  if (made.is === 'escalate') return `escalate ${made.reason} ${made.known?.id ?? '-'} of ${made.found.map(({ passage: { id } }) => id)}`;
  return made.is;
}

describe('nothing to go by', () => {
  it.each([
    [asks(), [], 'escalate not-found - of '],
    [individual, [], 'escalate individual - of '],
    [asks(), [['a', 10, 0.19]], 'escalate not-found - of a'],
    [individual, [['a', 10, 0.19]], 'escalate individual - of a'],
    [asks(), [['a', 10, 0.2]], 'escalate doubtful - of a'],
    [
      asks(),
      [
        ['a', 10, 0.1],
        ['b', 9, 0],
        ['c', 8, 0],
        ['d', 7, 0],
      ],
      'escalate not-found - of a,b,c',
    ],
  ] as [Question, [string, number, number][], string][])('%#', (question, hits, expected) => {
    expect(
      said(
        question,
        hits.map((each) => hit(...each)),
      ),
    ).toBe(expected);
  });
});

describe('somebody’s own matter', () => {
  it.each([
    ['a', 0.8, 'a'],
    ['a', 0.79, '-'],
    ['a:human', 0.3, 'a'],
  ])('%s at %d: %s is told all the same', (name, certainty, known) => {
    expect(said(individual, [hit(name, 10, certainty)])).toBe(`escalate individual ${known} of a`);
  });
});

describe('what nobody knows', () => {
  it.each<[string, [string, number, number][], string]>([
    ['is all there is', [['g:human', 10, 0.99]], 'escalate not-known g of g'],
    ['is all there is, and no subject', [['g:human', 10, 0.19]], 'escalate not-found - of g'],
    [
      'lies close behind a rule that is not sure',
      [
        ['a', 10, 0.79],
        ['g:human', 9.3, 0.1],
      ],
      'escalate not-known g of a,g',
    ],
    [
      'lies a little further behind it',
      [
        ['a', 10, 0.79],
        ['g:human', 9.29, 0.1],
      ],
      'escalate doubtful - of a,g',
    ],
    [
      'lies close behind a rule that is sure',
      [
        ['a', 10, 0.8],
        ['g:human', 9.9, 0.1],
      ],
      'answer a',
    ],
    [
      'stands before a rule that is sure',
      [
        ['g:human', 10, 0.5],
        ['a', 9, 0.8],
      ],
      'answer a',
    ],
    [
      'stands before a rule that is not',
      [
        ['g:human', 10, 0.5],
        ['a', 9, 0.79],
      ],
      'escalate not-known g of g,a',
    ],
    [
      'is no subject, whatever comes after',
      [
        ['g:human', 10, 0.19],
        ['a', 9, 0.8],
      ],
      'escalate not-found - of g,a',
    ],
    [
      'is the subject, and the rule is none',
      [
        ['g:human', 10, 0.5],
        ['a', 9, 0.1],
      ],
      'escalate not-known g of g,a',
    ],
    ['is what a human must judge', [['din-egen-sak:human', 10, 0.9]], 'escalate individual din-egen-sak of din-egen-sak'],
  ])('%s', (_, hits, expected) => {
    expect(
      said(
        asks(),
        hits.map((each) => hit(...each)),
      ),
    ).toBe(expected);
  });
});

describe('two rules side by side', () => {
  const two = (more: Partial<Signals> = {}, change: Partial<Passage> = {}, name = 'b') => [
    hit('a', 10, 0.5, {}, { text: 'Fristen er mai.' }),
    hit(name, 9, 0.3, more, { text: 'Andre ting gjelder ellers.', ...change }),
  ];
  it.each<[string, () => Found[], number, number, string]>([
    ['when one of them is as good as sure to answer', () => two(), 5, 0.85, 'answer a,b'],
    ['just not', () => two(), 5, 0.84, 'escalate doubtful - of a,b'],
    ['a word or two are asked back', () => two(), 2, 0.85, 'clarify a,b 0.5'],
    ['the second says nothing more', () => two({}, { text: 'Fristen er mai' }), 5, 0.85, 'escalate doubtful - of a,b'],
    ['the second is of another scheme', () => two({ wrongScheme: 1 }), 5, 0.85, 'escalate doubtful - of a,b'],
    ['the second is no rule', () => two({}, { kind: 'human' }), 5, 0.85, 'escalate doubtful - of a,b'],
    ['the two are too long', () => two({}, { text: 'ord '.repeat(118).trim() }), 5, 0.85, 'escalate doubtful - of a,b'],
  ])('%s', (_, made, words, either, expected) => {
    together_.sure = either;
    const found = made();
    // Far behind, what nobody knows hides nothing.
    const far = found.map((each, at) => (at === 1 && each.passage.kind === 'human' ? { ...each, score: 1 } : each));
    expect(said(asks(), far, words)).toBe(expected);
  });
});

describe('the rule of another', () => {
  it.each([{ wrongSpeciality: 1 }, { wrongScheme: 1 }])('%o answers nothing', (signals) => {
    expect(said(asks(), [hit('a', 10, 0.98, signals)])).toBe('escalate doubtful - of a');
  });
  it('as little as one’s own rule, asked of one’s supervisor', () => {
    const own = { title: 'Ferie', text: 'Ferie teller som tjenestetid for legen i spesialisering.' };
    expect(said(asks('Veilederen min er på ferie, teller tiden da?'), [hit('a', 10, 0.98, {}, own)])).toBe('escalate doubtful - of a');
  });
  it('as little as any rule when news are asked for, unless it is asked in those very words', () => {
    const news = asks('Are there any places left?');
    expect(said(news, [hit('a', 10, 0.98)])).toBe('escalate not-known - of a');
    const found = [hit('a', 10, 0.98, { asked: 1, grams: 1 })];
    expect(decide(news, { found, words: 5, unknown: 0 }).is).toBe('answer');
  });
});

describe('a word or two', () => {
  const three = (certainty: number, third = 8, name = 'c') => [hit('a', 10, certainty), hit('b', 9, 0.1), hit(name, third, 0.1)];
  it.each<[string, Found[] | (() => Found[]), number, string]>([
    ['two words, three near', () => three(0.98), 2, 'clarify a,b,c 0.98'],
    ['three words', () => three(0.98), 3, 'answer a'],
    ['as good as certain', () => three(0.99), 2, 'answer a'],
    ['the third not near', () => three(0.98, 7.99), 2, 'answer a'],
    ['the third no rule', () => three(0.98, 8, 'c:human'), 2, 'answer a'],
    ['two of one article', () => three(0.98, 8, 'b#2'), 2, 'answer a'],
    ['four near', () => [...three(0.98), hit('d', 8, 0.1)], 2, 'clarify a,b,c 0.98'],
    ['less sure than an answer', () => three(0.5), 1, 'clarify a,b,c 0.5'],
    ['two near, and neither sure', () => three(0.79).slice(0, 2), 2, 'clarify a,b 0.79'],
    ['two near, and one sure', () => three(0.8).slice(0, 2), 2, 'answer a'],
    ['one near', () => three(0.5).slice(0, 1), 2, 'escalate doubtful - of a'],
  ])('%s', (_, made, words, expected) => {
    expect(said(asks(), typeof made === 'function' ? made() : made, words)).toBe(expected);
  });
});

describe('an answer, a question back, or a human', () => {
  it.each<[string, [string, number, number][], string]>([
    ['just sure enough', [['a', 10, 0.8]], 'answer a'],
    ['just not', [['a', 10, 0.79]], 'escalate doubtful - of a'],
    [
      'two share it',
      [
        ['a', 10, 0.5],
        ['b', 5, 0.4],
      ],
      'clarify a,b 0.5',
    ],
    [
      'two share too little',
      [
        ['a', 10, 0.5],
        ['b', 5, 0.39],
      ],
      'escalate doubtful - of a,b',
    ],
    [
      'the second is no subject at all',
      [
        ['a', 10, 0.79],
        ['b', 5, 0.19],
      ],
      'escalate doubtful - of a,b',
    ],
    [
      'the second is just one',
      [
        ['a', 10, 0.75],
        ['b', 5, 0.2],
      ],
      'clarify a,b 0.75',
    ],
    [
      'two of one article',
      [
        ['a', 10, 0.7],
        ['a#2', 9, 0.7],
      ],
      'escalate doubtful - of a,a#2',
    ],
    [
      'one of them is what nobody knows',
      [
        ['a', 10, 0.7],
        ['b:human', 5, 0.3],
      ],
      'escalate doubtful - of a,b',
    ],
    [
      'three share it',
      [
        ['a', 10, 0.4],
        ['b', 5, 0.3],
        ['c', 4, 0.3],
        ['d', 3, 0.3],
      ],
      'clarify a,b,c 0.4',
    ],
  ])('%s', (_, hits, expected) => {
    expect(
      said(
        asks(),
        hits.map((each) => hit(...each)),
      ),
    ).toBe(expected);
  });
});

describe('together with the next of the same article', () => {
  const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `ord${from + at}`).join(' ');
  const pair = (first: string, second: string, score = 8, article = 'a#2') =>
    together(hit('a', 10, 1, {}, { text: first }), [
      hit('a', 10, 1, {}, { text: first }),
      hit(article, score, 1, {}, { text: second }),
    ]).map(({ id }) => id);

  it.each<[string, string[], string[]]>([
    ['as long as both fit', pair(words(60), words(60, 60)), ['a', 'a#2']],
    ['a word too many', pair(words(60), words(61, 60)), ['a']],
    ['just near', pair('en regel', words(9), 8), ['a', 'a#2']],
    ['not near', pair('en regel', words(9), 7.99), ['a']],
    ['another article', pair('en regel', words(9), 9, 'b'), ['a']],
    ['says the same in capitals', pair('Ord0 ORD1 ord2', 'ord0 Ord1 ord2'), ['a']],
    ['nine of twenty words are new', pair(words(11), words(20)), ['a']],
    ['ten of twenty words are new', pair(words(10), words(20)), ['a', 'a#2']],
    ['only figures are new', pair('ordet gjelder timer', '2019 2020 2021 gjelder'), ['a', 'a#2']],
    ['many blanks are no words', pair(words(60), words(60, 60).replaceAll(' ', ' \n ')), ['a', 'a#2']],
  ])('%s', (_, given, expected) => expect(given).toEqual(expected));
});
