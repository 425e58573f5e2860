import { expect, test } from 'vitest';
import { answerTo, askingKind, canGive } from './answer-kind.ts';

test.each([
  ['Når er fristen?', 'when'],
  ['Ka tid må æ søke?', 'when'],
  ['What is the deadline?', 'when'],
  ['Hvor mange timer?', 'how-much'],
  ['Kor mykje får vi?', 'how-much'],
  ['Hva koster det?', 'how-much'],
  ['Hvor lenge varer det?', 'how-long'],
  ['Kor lenge gjeld ho?', 'how-long'],
  ['How long is it valid?', 'how-long'],
  ['Hvem godkjenner?', 'who'],
  ['Kven kan eg klage til?', 'who'],
  ['Hvilken instans behandler klagen?', 'who'],
  ['Hvor søker jeg?', 'where'],
  ['Kor sender eg det?', 'where'],
  ['Hvorfor finnes ordningen?', 'why'],
  ['Koffer fikk æ nei?', 'why'],
  ['Korleis gjer eg det?', 'how'],
  ['Hvordan registrerer jeg meg?', 'how'],
  ['Må jeg ha LIS1?', 'must'],
  ['Kan jeg ta det i utlandet?', 'may'],
  ['Er det nok med ett år?', 'is'],
  ['klage avslag nemnd', 'words'],
])('%s asks %s', (question, kind) => expect(askingKind(question)).toBe(kind));

test('a length is an amount', () => expect(answerTo(askingKind('Hvor lenge varer det?'))).toBe('how-much'));
test('may I fits any passage', () => expect(answerTo(askingKind('Kan jeg ta det i utlandet?'))).toBeUndefined());

test.each([
  ['Søknadsfristen er 1. mai.', 'when', true],
  ['Kommunen søker i portalen.', 'when', false],
  ['Satsen er 200 kroner.', 'how-much', true],
  ['Helsedirektoratet avgjør.', 'who', true],
] as const)('%s gives %s: %s', (text, kind, gives) => expect(canGive(text, kind)).toBe(gives));
