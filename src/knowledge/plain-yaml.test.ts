import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

const heads = readdirSync('knowledge/articles', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`knowledge/articles/${file}`, 'utf8').split(/^---$/m)[1] ?? '');
const lists = ['norwegian.yaml', 'fact-ids.yaml'].map((file) => readFileSync(`knowledge/${file}`, 'utf8'));

/** As the yaml package reads it, or undefined where that finds fault. */
function wholly(text: string, schema: 'core' | 'failsafe'): unknown {
  try {
    return parse(text, { schema, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

describe('the knowledge is read as the yaml package reads it', () => {
  test('every head', () => {
    const plain = heads.filter((head) => {
      const read = readPlainYaml(head, 'core');
      if (read !== undefined) expect(read).toEqual(wholly(head, 'core'));
      return read !== undefined;
    });
    expect(plain.length / heads.length).toBeGreaterThan(0.9);
  });
  test.each(lists)('a list of words', (text) => {
    expect(readPlainYaml(text, 'strings')).toEqual(wholly(text, 'failsafe'));
  });
});

test.each([
  ['number', 'a: 12'],
  ['yes', 'a: true'],
  ['nothing', 'a: null'],
  ['nothing after the colon', 'a:\nb: c'],
  ['an anchor', 'a: &b c'],
  ['two lines of text', 'a: b\n  c'],
  ['single quotes', "a: 'b'"],
  ['a backslash', 'a: "b\\n"'],
  ['a remark after a text', 'a: b # c'],
  ['the same key twice', 'a: b\na: c'],
  ['a tabulator', 'a:\tb'],
  ['lists in lists', 'a: [b, [c]]'],
  ['a list as far out as its key', 'a:\n- b'],
  ['half a quotation', 'a: "b'],
  ['__proto__', '__proto__: a'],
])('%s is left to the yaml package', (_, text) => expect(readPlainYaml(text, 'core')).toBeUndefined());

test('whatever it reads, the yaml package reads the same', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b c',
      '"d: e"',
      '1',
      '2026-11-22',
      'true',
      "it's",
      'é',
      'x.y',
      'p-q',
      '-',
      '- ',
      ': ',
      ':',
      '#',
      ' # ',
      '\n',
      '\n  ',
      '\n    ',
    ],
    ...[
      '\n- ',
      '\n  - ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '>-',
      '>-\n  ',
      '"',
      '""',
      '?',
      '!',
      '~',
      '%',
      '|',
      '.',
      '..',
      '---',
      '\n---\n',
      'a: ',
      'b: ',
      '\nc: ',
    ],
    ...['\n  d: ', '\ne:\n  ', '\nf:\n  - ', '\nq: [', 'y', 'No', '0x1', '1e3', '.5', '+1', '\n\n', '\n# r\n', '\n  # r\n', '(', ')', 'é:'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('core' as const, 'strings' as const), (pieces, scalars) => {
      const text = pieces.join('');
      const read = readPlainYaml(text, scalars);
      if (read !== undefined) expect(read).toEqual(wholly(text, scalars === 'core' ? 'core' : 'failsafe'));
    }),
    { numRuns: 20_000, seed: 22 },
  );
});
