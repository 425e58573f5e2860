import { expect, test } from 'vitest';
import { tallyCommandOf } from './tally-command.ts';

test.each([
  ['ukestall', { is: 'show', week: 'this', office: undefined, language: 'nb' }],
  ['Vis meg ukestall!', { is: 'show', week: 'this', office: undefined, language: 'nb' }],
  ['Ukestall 47', { is: 'show', week: { number: 47, year: undefined }, office: undefined, language: 'nb' }],
  ['ukestall uke 47 øst', { is: 'show', week: { number: 47, year: undefined }, office: 'ost', language: 'nb' }],
  ['ukestall 1 2026 Oslo', { is: 'show', week: { number: 1, year: 2026 }, office: 'oslo', language: 'nb' }],
  ['ukestall for Nord', { is: 'show', week: 'this', office: 'nord', language: 'nb' }],
  ['ukestall forrige uke', { is: 'show', week: 'last', office: undefined, language: 'nb' }],
  ['vekestal førre veke aust', { is: 'show', week: 'last', office: 'ost', language: 'nn' }],
  ['veketal 12', { is: 'show', week: { number: 12, year: undefined }, office: undefined, language: 'nn' }],
  ['weekly figures week 3, 2026', { is: 'show', week: { number: 3, year: 2026 }, office: undefined, language: 'en' }],
  ['show me the weekly numbers', { is: 'show', week: 'this', office: undefined, language: 'en' }],
  ['ukestall på månen', { is: 'unclear', words: 'på månen', language: 'nb' }],
  ['send meg ukestall', { is: 'send', language: 'nb' }],
  ['Send meg ukestall hver mandag', { is: 'send', language: 'nb' }],
  ['send meg vekestal', { is: 'send', language: 'nn' }],
  ['stopp ukestall', { is: 'stop', language: 'nb' }],
  ['stopp vekestal.', { is: 'stop', language: 'nn' }],
  ['stop the weekly figures', { is: 'stop', language: 'en' }],
  ['Hvor mange uker ferie har en ALIS?', undefined],
  ['Hva er ukestallet mitt i turnus', undefined],
])('%s', (text, command) => expect(tallyCommandOf(text)).toEqual(command));
