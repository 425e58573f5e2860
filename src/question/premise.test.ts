/** What is taken for granted in a question. Made up. */
import { describe, expect, it } from 'vitest';
import { premiseOf } from './premise.ts';
import { quantitiesIn, sameQuantity } from './quantities.ts';

describe('a premise', () => {
  it.each([
    ['Jeg har hørt at man trenger tre år sykehus, stemmer det?', ['year 3'], 'man trenger hvor mange år sykehus?'],
    ['er det fortsatt 30 timer veiledning?', ['hour 30'], 'er det fortsatt hvor mange timer veiledning?'],
    ['Er fristen for å rapportere 1. mars?', ['date 03-01'], 'er fristen for å rapportere når?'],
    ['Må jeg ha 2 år i åpen uselektert praksis?', ['year 2'], 'må jeg ha hvor mange år i åpen uselektert praksis?'],
    ['Stemmer det at gruppeveiledningen er 120 timer?', ['hour 120'], 'gruppeveiledningen er hvor mange timer?'],
    ['Kollegaen min sier at ein må ha seks månader på sjukehus', ['month 6'], 'ein må ha kor mange månader på sjukehus?'],
    ['Is it true that I need three years in hospital?', ['year 3'], 'i need how many years in hospital?'],
    ['Æ har hørt at det e 3 tima veiledning i måneden', ['hour 3'], 'det e hvor mange tima veiledning i måneden?'],
  ])('%s', (ask, claims, neutral) => {
    const found = premiseOf(ask);
    expect(found?.claims.map(({ unit, value }) => `${unit} ${value}`)).toEqual(claims);
    expect(found?.neutral).toBe(neutral);
  });

  it.each([
    'Kan jeg jobbe 50 %?',
    'Teller 3 måneder sykmelding?',
    'Hvor mange timer veiledning har jeg krav på?',
    'Holder det med to timer veiledning i måneden?',
    'Hva var satsen i 2024?',
    'Jeg har jobbet 6 måneder på sykehus. Hva mer må jeg ha?',
    'Er det lov å jobbe deltid?',
  ])('is not in «%s»', (ask) => expect(premiseOf(ask)).toBeUndefined());
});

it.each([
  ['12 måneder', '1 år', true],
  ['1. mars', '1. mars 2027', true],
  ['1. mars 2026', '01.03.2026', true],
  ['1. mars 2025', '1. mars 2026', false],
  ['3 timer', 'tre timar', true],
  ['50 %', '50 prosent', true],
  ['49 200 kroner', '49200 kr', true],
  ['3 år', '3 timer', false],
])('%s and %s', (one, other, same) => {
  const [a] = quantitiesIn(one);
  const [b] = quantitiesIn(other);
  expect(a && b && sameQuantity(a, b)).toBe(same);
});
