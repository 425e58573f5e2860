import { describe, expect, it } from 'vitest';
import { caseCommandOf } from './case-command.ts';

describe('commands about cases', () => {
  it.each([
    ['saker', 'cases', undefined],
    ['Saker!', 'cases', undefined],
    ['/saker', 'cases', undefined],
    ['vis alle saker', 'cases', undefined],
    ['vis meg åpne saker', 'cases', undefined],
    ['sakene', 'cases', 'nb'],
    ['sakane', 'cases', 'nn'],
    ['show cases', 'cases', 'en'],
    ['all open cases', 'cases', 'en'],
    ['mine saker', 'my-cases', undefined],
    ['Sakene mine', 'my-cases', 'nb'],
    ['sakane mine', 'my-cases', 'nn'],
    ['my cases', 'my-cases', 'en'],
    ['forfalt', 'overdue', 'nb'],
    ['forfalte saker', 'overdue', 'nb'],
    ['forfalne saker', 'overdue', 'nn'],
    ['overdue', 'overdue', 'en'],
    ['Hvordan går det med saken min?', 'status', undefined],
    ['Korleis går det med saka mi?', 'status', undefined],
    ['status på saken min', 'status', undefined],
    ['saken min', 'status', undefined],
    ['How is my case going?', 'status', 'en'],
    ['Når får jeg svar?', 'status', 'nb'],
    ['Når får eg svar på saka mi?', 'status', 'nn'],
    ['When will I get an answer?', 'status', 'en'],
  ])('«%s»', (text, is, language) => expect(caseCommandOf(text)).toEqual({ is, language }));

  it.each([
    ['sak 12', 12],
    ['Sak nr. 12', 12],
    ['sak #12', 12],
    ['saken 7', 7],
    ['vis sak 104', 104],
    ['Hvordan går det med sak 12?', 12],
    ['korleis går det med sak 12', 12],
    ['status på sak 3', 3],
    ['case 12', 12],
    ['How is case 12 going?', 12],
  ])('«%s» is about one case', (text, number) => expect(caseCommandOf(text)).toMatchObject({ is: 'case', number }));

  it.each([
    ['søk i saker ferie', 'ferie'],
    ['Søk i sakene etter ferie og permisjon', 'ferie og permisjon'],
    ['leit i sakane etter permisjon', 'permisjon'],
    ['finn saker om Ringsaker', 'ringsaker'],
    ['search cases for leave', 'leave'],
  ])('«%s» searches', (text, words) => expect(caseCommandOf(text)).toMatchObject({ is: 'search', words }));

  it.each([
    'Hvilke saker kan kommunen klage på?',
    'Hvor mange saker har dere?',
    'Hva er status på søknaden min om godkjenning?',
    'Når får jeg svar fra Helsedirektoratet?',
    'Jeg har en sak om 12 måneder permisjon',
    'sak',
    'Sak 12 gjelder permisjon. Hva gjør jeg nå?',
    'søk om ALIS-tilskudd',
    'Hvordan går det med ALIS-ordningen?',
    '12',
    '',
  ])('«%s» is something else', (text) => expect(caseCommandOf(text)).toBeUndefined());
});
