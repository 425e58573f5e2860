import { describe, expect, test } from 'vitest';
import type { RemovedKind } from '../question/incoming.ts';
import { detectLanguage } from '../question/language.ts';
import { type Day, languages } from '../question/question.ts';
import { nb } from './nb.ts';
import { sayDate, sayWeekday } from './say-date.ts';
import { talk } from './talk.ts';
import { texts } from './texts.ts';

const removedKinds: RemovedKind[] = ['identity-number', 'phone', 'email', 'account', 'address', 'hpr', 'name', 'birth-date', 'passport'];

/** Values for everything that is filled in. */
const filled: Record<string, unknown[]> = {
  readAs: ['ALIS i 50 %?'],
  silentOn: ['ALIS'],
  notNeeded: [12],
  presentRule: [{ from: '1. januar 2022', claim: '30' }],
  before: [{ title: 'ALIS', until: '31. desember 2021' }],
  welcomeOffice: ['ALIS og SamLIS Øst'],
  notThen: ['1. januar 2022'],
  validFrom: ['1. juni 2025', '21. november 2026'],
  wasValid: ['1. januar 2022', '31. mai 2025', '21. november 2026'],
  handedOver: [{ number: 17, office: 'ALIS og SamLIS Øst', why: 'Ringsaker → Øst', due: 'torsdag 26. november', now: 'stored' }],
  redirected: [{ number: 17, office: 'ALIS og SamLIS Øst', why: 'Ringsaker → Øst', stored: true }],
  alreadyLeft: [{ number: 17, office: 'ALIS og SamLIS Øst' }],
  preview: [{ office: 'ALIS og SamLIS Øst', question: 'ALIS?' }],
  profileUnknownMunicipality: ['Atlantis'],
  removed: [['identity-number', 'phone'] satisfies RemovedKind[]],
  belongsTo: [{ municipality: 'Ringsaker', county: 'Innlandet', office: 'ALIS og SamLIS Øst' }],
  part: [1, 'ALIS?'],
};

function said(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const given = filled[path];
    if (!given) throw new Error(`Give an example of «${path}» in the test.`);
    return [[path, String(value(...given))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => said(inner, path === '' ? key : `${path}.${key}`));
}

describe.each(languages)('%s', (language) => {
  const all = [...said(texts[language], ''), ...said(talk[language], '')];

  test('says something everywhere', () => {
    // Bokmål is the language of the knowledge base: nothing to explain when it is quoted.
    expect(all.filter(([path, text]) => text.trim() === '' && !(language === 'nb' && path === 'quoted'))).toEqual([]);
  });

  test('leaves nothing unfilled', () => {
    expect(all.filter(([, text]) => /\$\{|undefined|null|NaN|\[object|\{\w*\}/u.test(text))).toEqual([]);
  });

  test('speaks its own language', () => {
    const strays = all.filter(([, text]) => {
      const heard = detectLanguage(text);
      return heard.language !== language && heard.confidence > 0.25;
    });
    expect(strays).toEqual([]);
  });

  test('is short and plain: no sentence of more than 40 words', () => {
    const sentences = all.flatMap(([path, text]) => text.split(/[.!?:]\s|\n/u).map((sentence) => [path, sentence] as const));
    expect(sentences.filter(([, sentence]) => sentence.split(/\s+/u).length > 40)).toEqual([]);
  });

  test('has a word for everything that redaction takes', () => {
    const words = removedKinds.map((kind) => texts[language].removed([kind]));
    expect(new Set(words).size).toBe(removedKinds.length);
  });

  test('refuses kindly: every refusal says what it can help with', () => {
    const ours = /spesialistutdanning|specialist training/u;
    expect(Object.entries(texts[language].refuse).filter(([, text]) => !ours.test(text))).toEqual([]);
  });

  test('links nowhere', () => {
    expect(all.filter(([, text]) => /https?:|www\.|\]\(/u.test(text))).toEqual([]);
  });
});

test('no English in bokmål or nynorsk, save in what is quoted as a command', () => {
  const english = /(?<!\p{L})(?:the|and|please|case|office|you|your|with|from|which|advisor)(?!\p{L})/iu;
  for (const language of ['nb', 'nn'] as const)
    expect([...said(texts[language], ''), ...said(talk[language], '')].filter(([, text]) => english.test(text))).toEqual([]);
});

test('the titles that are promised are word for word', () => {
  expect(nb.button).toMatchObject({
    solved: 'Det løste seg',
    askAdvisor: 'Spør en rådgiver',
    withdraw: 'Trekk tilbake',
    send: 'Send til rådgiver',
    cancel: 'Avbryt',
    save: 'Lagre',
    skip: 'Hopp over',
  });
});

test('days and dates', () => {
  const day = '2026-11-26' as Day;
  expect(languages.map((language) => sayWeekday(day, language))).toEqual([
    'torsdag 26. november',
    'torsdag 26. november',
    'Thursday 26 November',
  ]);
  expect(languages.map((language) => sayDate('2025-06-01' as Day, language))).toEqual(['1. juni 2025', '1. juni 2025', '1 June 2025']);
  expect(sayWeekday('2026-11-24' as Day, 'nn')).toBe('tysdag 24. november');
});
