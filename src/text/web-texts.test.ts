import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../question/language.ts';
import { type Language, languages } from '../question/question.ts';
import { figureNames, sayNumber, sayPeriod, sayShare } from './figure-names.ts';
import { webTexts } from './web-texts.ts';

/** Everything said, with its place; what is filled in stands as «7». */
function said(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('7', '2026'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => said(inner, `${path}.${key}`));
}

describe.each(languages)('%s', (language) => {
  const sentences = said(webTexts[language]).filter(([, text]) => /[.…!?]$/u.test(text));

  test('says everything', () => {
    expect([...said(webTexts[language]), ...said(figureNames[language])].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(said(webTexts[language]).map(([path]) => path)).toEqual(said(webTexts.nb).map(([path]) => path));
  });

  test('speaks its own language', () => {
    const strays = sentences.filter(([, text]) => {
      const heard = detectLanguage(text);
      return heard.language !== language && heard.confidence > 0.25;
    });
    expect(strays).toEqual([]);
  });

  test('says what to do wherever it refuses', () => {
    const todo =
      /skriv «|skriv “|write “|last fan|reload|si fra|sei frå|tell who|prøv igjen|prøv på nytt|try again|retry|be den|ask who|bytt|byt|switch|gå tilbake|go back/i;
    const { refused, sso } = webTexts[language];
    const { title: _, ...reasons } = refused;
    expect([...Object.values(reasons), ...Object.values(sso)].filter((text) => !todo.test(text))).toEqual([]);
  });
});

test.each<[string, Language, string]>([
  ['2026-W47', 'nb', 'uke 47, 2026'],
  ['2026-W07', 'nn', 'veke 7, 2026'],
  ['2026-11', 'nb', 'november 2026'],
  ['2026-11', 'en', 'November 2026'],
  ['2026-Q4', 'nb', '4. kvartal 2026'],
  ['2026', 'en', '2026'],
])('%s in %s is «%s»', (id, language, name) => {
  expect(sayPeriod(id, language)).toBe(name);
});

test('numbers are written as the language writes them', () => {
  expect(sayNumber(1084, 'nb')).toBe('1\u00a0084');
  expect(sayNumber(1084, 'en')).toBe('1,084');
  expect(sayNumber(7.5, 'nb', 1)).toBe('7,5');
  expect(sayShare(0.75, 'nb')).toBe('75\u00a0%');
});
