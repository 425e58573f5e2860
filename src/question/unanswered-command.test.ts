import { expect, test } from 'vitest';
import { unansweredCommandOf } from './unanswered-command.ts';

test.each([
  ['ubesvarte', 'nb'],
  ['Ubesvarte!', 'nb'],
  ['vis ubesvarte spørsmål', 'nb'],
  ['ikke svarte', 'nb'],
  ['ikkje svarte', 'nn'],
  ['vis dei ubesvarte', 'nn'],
  ['unanswered', 'en'],
  ['Show the unanswered questions.', 'en'],
  ['Hvorfor er søknaden min ubesvart?', undefined],
  ['de ikke svarte på e-posten min', undefined],
  ['kommunen ikke svarte på', undefined],
])('%s', (text, language) => expect(unansweredCommandOf(text)).toBe(language));
