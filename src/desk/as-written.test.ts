import { expect, it } from 'vitest';
import { asLine, asQuotation, asWritten } from './as-written.ts';

const written: [string, string][] = [
  ['Hva gjelder\nfra 1. mars?', 'Hva gjelder\n\nfra 1. mars?'],
  ['[klikk](https://eksempel.no) ![bilde][1]', '(klikk)(https://eksempel.no) !(bilde)(1)'],
  ['<at>Alle</at>, se `her`', 'at Alle /at , se  her'],
  ['# Viktig\n> sitat\n* punkt\n- strek', 'Viktig\n\n sitat\n\n- punkt\n\n- strek'],
  ['**Ja**, _helt_ sikkert ~~nei~~', 'Ja  ,  helt  sikkert   nei'],
  ['2*3 timer i min_fil.docx', '2 × 3 timer i min_fil.docx'],
  ['a | b \\[c\\]', 'a   b  (c )'],
];

it.each(written)('%j is shown without anything alive in it', (text, shown) => {
  expect(asWritten(text)).toBe(shown);
});

it('is quoted line by line, and told in one line', () => {
  expect(asQuotation('En [lenke](x)\n\ntil')).toBe('> En (lenke)(x)\n> til');
  expect(asLine('En\nto  tre')).toBe('En to tre');
  expect(asLine('Hva er ALIS?', 8)).toBe('Hva er…');
  expect(asLine('😀😀😀', 4)).toBe('😀…');
});
