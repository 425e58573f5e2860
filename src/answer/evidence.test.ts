import { describe, expect, it } from 'vitest';
import type { Passage } from '../knowledge/article.ts';
import type { Day } from '../question/question.ts';
import { faultsOf, numbersIn } from './evidence.ts';

const today = '2026-11-22' as Day;

function passage(change: Partial<Passage> = {}): Passage {
  return {
    id: 'veiledning',
    article: 'veiledning',
    title: 'Veiledning i ALM',
    heading: 'Kort svar',
    text: 'ALIS skal i snitt ha minst 4 timer veiledning i måneden i 10,5 av årets måneder (spesialistforskriften § 2), altså 42 timer.',
    topic: 'supervision',
    speciality: 'ALM',
    scheme: 'new',
    kind: 'rule',
    status: 'verified',
    validFrom: '2022-01-01' as Day,
    validTo: undefined,
    supersededBy: undefined,
    lastVerified: '2026-11-21' as Day,
    reviewBy: '2027-05-21' as Day,
    sources: [{ title: 'Spesialistforskriften § 2', publisher: 'Lovdata', date: '2022-01-01' }],
    questions: [],
    ...change,
  };
}

describe('numbersIn', () => {
  it.each([
    ['Fristen er 31. desember 2026.', ['2026-12-31']],
    ['innen 31.12.2026', ['2026-12-31']],
    ['i 10,5 av årets måneder', ['10.5']],
    ['445 000 kroner og 1.084 henvendelser', ['445000', '1084']],
    ['minst fem år, eller 5 år', ['5', '5']],
    ['§ 31 fjerde ledd, 10 %', ['31', '10']],
    ['ALM 055', ['55']],
    ['tolv måneder i en avdeling', ['12']],
  ])('%s', (text, numbers) => expect(numbersIn(text).sort()).toEqual([...numbers].sort()));
});

describe('faultsOf', () => {
  const claim = { from: [passage()], sources: 1, about: today, today };
  it('lets a quoted passage with its mark out', () => expect(faultsOf({ ...claim, text: `${passage().text} [1]` })).toEqual([]));
  it.each([
    ['a number that stands nowhere', 'ALIS skal ha minst 5 timer veiledning i måneden. [1]'],
    ['another date', 'Kravet gjelder fra 1. januar 2023. [1]'],
    ['a mark too many', 'ALIS skal ha minst 4 timer. [1] [2]'],
    ['no mark', 'ALIS skal ha minst 4 timer.'],
  ])('stops %s', (_, text) => expect(faultsOf({ ...claim, text })).not.toEqual([]));
  it('stops a source that no mark points at', () =>
    expect(faultsOf({ ...claim, sources: 2, text: `${passage().text} [1]` })).not.toEqual([]));
  it('stops an answer that stands on nothing', () =>
    expect(faultsOf({ ...claim, from: [], text: 'ALIS skal ha veiledning.' })).not.toEqual([]));
  it('stops a rule that had ended', () => {
    const ended = passage({ validTo: '2021-12-31' as Day, validFrom: '2019-03-01' as Day });
    expect(faultsOf({ ...claim, from: [ended], text: `${ended.text} [1]` })).not.toEqual([]);
    expect(faultsOf({ ...claim, from: [ended], about: '2020-05-01' as Day, text: `${ended.text} [1]` })).toEqual([]);
  });
});
