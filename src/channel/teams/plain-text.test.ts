import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['Hva teller som tjenestetid?', 'Hva teller som tjenestetid?'],
  ['<p>Hva gjelder &amp; når?</p><p>Takk&nbsp;nå</p>', 'Hva gjelder & når?\n\nTakk nå'],
  ['<div><ul><li>ett</li><li>to</li></ul></div>', '- ett\n- to'],
  ['<at id="0">Syntetisk Kollega</at> spør', 'Syntetisk Kollega spør'],
  ['Frist:<br>1.&#32;mai &#x2013; kl. 12', 'Frist:\n1. mai – kl. 12'],
  ['under <b 60 % og > 40 %', 'under <b 60 % og > 40 %'],
  ['stilling < 60 % og > 40 %', 'stilling < 60 % og > 40 %'],
  ['skriv <ditt navn> her', 'skriv <ditt navn> her'],
  ['hei <img alt="😀" src="https://eksempel.no/x.png">!', 'hei 😀!'],
  ['<a href="https://eksempel.no">lenke</a>', 'lenke'],
  ['&lt;at&gt;alle&lt;/at&gt;', '<at>alle</at>'],
  ['linje\r\nlinje\rlinje', 'linje\nlinje\nlinje'],
  ['010190\u200B12345', '01019012345'],
  ['0101\u200D9012345', '01019012345'],
  ['a\u0000b\u0007c', 'abc'],
  ['A\u030A', 'Å'],
  ['halv \uD83D tegn', 'halv \uFFFD tegn'],
  ['👩‍⚕️', '👩‍⚕️'],
  ['skjult\u{E0041}\u{E0042}', 'skjult'],
  ['&#0;&#1114112;&ukjent;', '&ukjent;'],
  ['   \n\n\n\n  ', ''],
])('%j is read as %j', (raw, read) => {
  expect(plainText(raw)).toBe(read);
});

it('never throws, never leaves half characters, and reads its own reading the same when no markup is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const read = plainText(raw);
      expect(read).not.toMatch(/[\uD800-\uDFFF]/u);
      expect(read).not.toMatch(/[^\P{Cc}\n\t]/u);
      if (!/[<&]/.test(read)) expect(plainText(read)).toBe(read);
    }),
    { numRuns: 2000 },
  );
});

it.each(['<a ', '<', '&#', ' ', '\n', '<at>', '&amp;', '\u200D'])('stays linear on a quarter million of %j', (piece) => {
  expect(plainText(piece.repeat(250_000 / piece.length))).toBeDefined();
});
