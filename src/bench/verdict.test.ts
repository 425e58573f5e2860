import { expect, test } from 'vitest';
import type { Labelled } from '../answer/labelled.ts';
import { figuresOf, type Given, verdictOf } from './verdict.ts';

// Synthetic: none of these states a real rule.
const question = (more: Partial<Labelled>): Labelled => ({
  id: 'X1',
  question: 'Når er prøvefristen?',
  lang: 'nb',
  kind: 'answerable',
  topic: 'grants',
  expect: 'answer',
  factIds: ['P1'],
  ...more,
});
const given = (more: Partial<Given>): Given => ({
  outcome: 'answer',
  text: 'Fristen er 1. juni.',
  topic: 'grants',
  facts: ['P1'],
  ...more,
});

test.each<[string, Partial<Labelled>, Partial<Given>, string]>([
  ['the fact is there', {}, {}, 'right'],
  ['another fact', {}, { facts: ['P2'] }, 'wrong'],
  ['the words are there', { accept: [['1\\. juni']] }, {}, 'right'],
  ['the words without a source', { accept: [['1\\. juni']] }, { facts: [] }, 'wrong'],
  ['one group of words is missing', { accept: [['1\\. juni'], ['kommunen']] }, {}, 'wrong'],
  ['a false rule, even handed over', { reject: ['1\\. juni'] }, { outcome: 'escalate' }, 'wrong'],
  ['not answered', {}, { outcome: 'escalate' }, 'held'],
  ['asked back', {}, { outcome: 'clarify' }, 'asked'],
  ['answered what nobody knows', { expect: 'escalate' }, {}, 'wrong'],
  ['handed over what nobody knows', { expect: 'escalate' }, { outcome: 'escalate' }, 'right'],
  ['either will do: handed over', { expect: 'answer-or-escalate' }, { outcome: 'escalate' }, 'right'],
  ['either will do: wrong answer', { expect: 'answer-or-escalate' }, { facts: ['P2'] }, 'wrong'],
  ['refused', { expect: 'refuse' }, { outcome: 'refuse' }, 'right'],
  ['answered what is not ours', { expect: 'refuse' }, {}, 'wrong'],
  ['small talk', { expect: 'chat' }, { outcome: 'chat' }, 'right'],
])('%s', (_, asked, answer, verdict) => expect(verdictOf(question(asked), given(answer))).toBe(verdict));

test('the shares', () => {
  const judge = (asked: Partial<Labelled>, answer: Partial<Given>) => {
    const [a, b] = [question(asked), given(answer)];
    return { question: a, given: b, verdict: verdictOf(a, b) };
  };
  const figures = figuresOf([
    judge({}, {}),
    judge({}, { facts: ['P2'] }),
    judge({ topic: 'plans' }, { outcome: 'clarify', topic: 'other' }),
    judge({ expect: 'escalate' }, { outcome: 'escalate' }),
    judge({ expect: 'refuse' }, {}),
  ]);
  expect(figures).toMatchObject({ questions: 5, answerRate: 1 / 3, abstention: 1 / 2, wrong: 2, held: 0, asked: 1 });
  expect(figures.precision).toBeCloseTo(1 / 3);
  expect(figures.topicF1).toBeCloseTo(1 / 2);
  expect(figuresOf([]).precision).toBeUndefined();
});
