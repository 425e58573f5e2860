import { describe, expect, test } from 'vitest';
import { guarded, guardedText } from './guarded.ts';

describe('what leaves', () => {
  test.each([
    'Se [1][2] og [forskriften](https://lovdata.no/forskrift).',
    'https://www.alis.no/kontor, eller www.alis.no.',
    'under < 60 % og > 40 %, 3 <= 4',
    'Merk: data: 12 timer',
    '👩🏽\u200d⚕️ og 👨\u200d👩\u200d👧',
    '1. **Kort svar**\n- punkt\n> sitat',
  ])('stays as it is: %s', (text) => expect(guardedText(text)).toBe(text));

  test.each([
    ['[x](https://ondsinnet.eksempel)', '[x]\u2060(https\u2060://ondsinnet.eksempel)'],
    ['[x](https://alis.no.ondsinnet.eksempel)', '[x]\u2060(https\u2060://alis.no.ondsinnet.eksempel)'],
    ['[x](//ondsinnet.eksempel)', '[x]\u2060(//ondsinnet.eksempel)'],
    ['![x](https://alis.no/x.png)', '!\u2060[x](https://alis.no/x.png)'],
    ['[1]: https://alis.no', '[1]\u2060: https://alis.no'],
    ['<at>Alle</at>', '<\u2060at>Alle<\u2060/at>'],
    ['{{DATE(x)}}', '{\u2060{DATE(x)}}'],
    ['javascript:x msteams:/l', 'javascript\u2060:x msteams\u2060:/l'],
    ['www.ondsinnet.eksempel', 'www\u2060.ondsinnet.eksempel'],
    ['skj\u200but \u202etekst', 'skjut tekst'],
  ])('%j comes out dead', (text, dead) => {
    expect(guardedText(text)).toBe(dead);
    expect(guardedText(dead)).toBe(dead);
  });

  test('in every text that is read, and never in what a machine reads', () => {
    const bad = '<at>x</at>';
    const dead = guardedText(bad);
    const card = {
      type: 'TextBlock',
      text: bad,
      facts: [{ title: bad, value: bad }],
      data: { text: bad },
      url: 'https://eksempel.test/inn',
    };
    expect(guarded([card, { type: 'Input.Text', value: bad, label: bad }])).toEqual([
      { ...card, text: dead, facts: [{ title: dead, value: dead }] },
      { type: 'Input.Text', value: bad, label: dead },
    ]);
  });
});
