/** A conversation in the terminal, typed line by line. Synthetic. */
import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../desk/reply.ts';
import type { Verb } from '../../question/incoming.ts';
import type { Answerer } from './answerer.ts';
import { drawReply, talk } from './talk.ts';
import { wrap } from './wrap.ts';

const reply = (more: Partial<Reply> = {}): Reply => ({
  is: 'reply',
  language: 'nb',
  text: 'Svar [1].',
  written: 'quoted',
  citations: [],
  buttons: [{ title: 'Det løste seg', verb: 'solved', nonce: 'n1', values: {} }],
  ...more,
});
const form = { is: 'profile', current: { role: 'alis' }, municipalityName: 'Alta', nonce: 'f1' } as const;

/** Types the lines to someone who answers everything with the same reply. */
async function typed(lines: string[], said: Reply = reply()) {
  const heard: (string | { verb: Verb; values: Record<string, string> })[] = [];
  const answer = async () => ({ replies: [said], exchange: undefined, cases: [] });
  const answerer: Answerer = {
    write: async (_, text) => {
      heard.push(text);
      return answer();
    },
    press: async (_, { verb, values }) => {
      heard.push({ verb, values });
      return answer();
    },
    municipality: () => undefined,
  };
  const output = new PassThrough();
  const shown = textOf(output);
  const input = new PassThrough();
  input.end(`${lines.join('\n')}\n`);
  await talk(answerer, { input, output }, 'Hei');
  output.end();
  return { heard, shown: await shown };
}

describe('a line', () => {
  it('is said, presses a button, or ends it all', async () => {
    const { heard } = await typed(['Teller ferie?', '', '/1', '/slutt', 'ikke dette']);
    expect(heard).toEqual(['Teller ferie?', { verb: 'solved', values: {} }]);
  });

  it.each([['/7'], ['/1'], ['/lagre rolle=ALIS']])('%s asks nobody when there is nothing to press', async (line) => {
    const { heard, shown } = await typed([line]);
    expect(heard).toEqual([]);
    expect(shown).toMatch(/ingen knapp|ikke noe skjema/);
  });

  it.each([
    ['/lagre kommune=Ringsaker, spesialitet=allmenn', { role: 'alis', municipality: 'Ringsaker', speciality: 'ALM' }],
    ['/lagre rolle=SamLIS, ordning=ny', { role: 'samlis', municipality: 'Alta', scheme: 'new' }],
  ])('%s fills in the form', async (line, values) => {
    const { heard } = await typed(['profil', line], reply({ form }));
    expect(heard[1]).toEqual({ verb: 'save-profile', values });
  });
});

describe('a reply', () => {
  it('says a choice once', () => {
    const buttons = ['Ferie', 'Spør en rådgiver'].map((title) => ({ title, verb: 'choose' as const, nonce: title, values: {} }));
    expect(drawReply(reply({ text: 'Mener du:\n\n1. Ferie', buttons }))).toBe('Mener du:\n\n1. Ferie\n\n[/2] Spør en rådgiver');
  });

  it('shows what the form holds, and how to fill it in', () => {
    expect(drawReply(reply({ form }))).toMatch(
      /- Rolle: ALIS .*\n- Kommune: Alta\n- Spesialitet: –\n- Ordning: –\n\[\/lagre\] rolle=alis, kommune=alta, spesialitet=allmennmedisin, ordning=ny$/,
    );
  });
});

it.each([
  ['ett to tre fire fem seks sju', 'ett to tre fire fem\nseks sju'],
  ['1. ett to tre fire fem seks', '1. ett to tre fire\n   fem seks'],
  ['https://lovdata.no/dokument/LTI/forskrift', 'https://lovdata.no/dokument/LTI/forskrift'],
  ['kort\n\nlinje', 'kort\n\nlinje'],
])('%j is broken between words', (text, broken) => {
  expect(wrap(text, 20)).toBe(broken);
});
