/** Every rule of the knowledge, said as it stands and said wrongly: the first may leave the house, the second never. */
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { sentencesOf } from './rules.ts';
import { supportOf } from './support.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));
const read = readKnowledge('knowledge');
const knowledge = 'knowledge' in read ? read.knowledge : undefined;
const passages = (knowledge?.passages ?? []).filter(({ kind }) => kind === 'rule');
const told = passages.flatMap((passage) => sentencesOf(passage.text).map((sentence) => ({ passage, sentence })));
const holds = (sentence: string, passage: Passage) => supportOf(sentence, [passage], 'nb', norwegian).is === 'supported';

describe('a rule said as it stands', () => {
  it('holds, for all but a few of the articles’ own sentences', () => {
    expect(told.length).toBeGreaterThan(1_500);
    const held = told.filter(({ sentence, passage }) => holds(sentence, passage));
    expect(held.length / told.length).toBeGreaterThan(0.985);
  });
});

const w = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
/** One small change each, where the sentence has a place for it. `may`: so many of a thousand may slip through in sentences that say the word twice. */
const changes: [string, number, (sentence: string) => string][] = [
  ['another number', 20, (said) => said.replace(/(?<![\d.,])(\d{1,3})(?![\d.,]|\.\s?\d)/, (_, number) => String(Number(number) + 1))],
  ['another year', 10, (said) => said.replace(/\b20(\d\d)\b/, (_, year) => `20${String((Number(year) + 1) % 100).padStart(2, '0')}`)],
  ['without «ikke»', 40, (said) => said.replace(/(?:ikke|aldri) /, '')],
  ['with an «ikke»', 35, (said) => said.replace(/(?<!\p{L})(skal|må|kan|teller|er|får|har) (?!ikke)/u, '$1 ikke ')],
  ['without «bare»', 40, (said) => said.replace(/(?<!\p{L})(?:bare|kun) /u, '')],
  ['another unit', 20, (said) => said.replace(w('måneder'), 'år').replace(w('timer'), 'dager').replace(w('uker'), 'måneder')],
  ['another bound', 20, (said) => said.replace(w('minst'), 'høyst').replace(w('inntil'), 'minst')],
  ['somebody else', 30, (said) => said.replace(w('[Kk]ommunen'), 'Helsedirektoratet').replace(w('Helfo'), 'NAV')],
  ['a duty made a leave', 10, (said) => said.replace(w('må|skal'), 'kan')],
  ['a leave made a duty', 10, (said) => said.replace(w('kan|bør'), 'må')],
  ['«eller» made «og»', 20, (said) => said.replace(' eller ', ' og ')],
  ['made stronger', 15, (said) => said.replace(w('får|kan|skal|teller|har'), '$& alltid')],
  ['the other scheme', 25, (said) => said.replace('gammel ordning', 'ny ordning').replace(w('ALM'), 'SAM')],
];

describe('a rule said wrongly', () => {
  it.each(changes)('falls: %s', (_, mayOfThousand, change) => {
    const wrong = told
      .map(({ passage, sentence }) => ({ passage, sentence, changed: change(sentence) }))
      .filter((each) => each.changed !== each.sentence);
    expect(wrong.length).toBeGreaterThan(20);
    const slipped = wrong.filter(({ changed, passage }) => holds(changed, passage));
    expect((1000 * slipped.length) / wrong.length, slipped.map(({ changed }) => changed).join('\n')).toBeLessThanOrEqual(mayOfThousand);
  });

  it('falls when it is another passage’s', () => {
    const strange = told.flatMap(({ sentence, passage }, at) =>
      [7, 101, 331].flatMap((step) => {
        const other = passages[(at * 13 + step) % passages.length];
        return other && other.article !== passage.article ? [{ sentence, other }] : [];
      }),
    );
    const slipped = strange.filter(({ sentence, other }) => holds(sentence, other));
    expect(slipped.length / strange.length).toBeLessThan(0.004);
  });
});
