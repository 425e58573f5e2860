import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Day } from './question.ts';
import { redact } from './redact.ts';
import { understand } from './understand.ts';

const articles = fileURLToPath(new URL('../../knowledge/articles', import.meta.url));
const given = { profile: undefined, today: '2026-11-22' as Day, municipalities: { named: () => [] } };

/** How people ask for the rules, as the articles themselves tell; each line with its article. */
const lines = readdirSync(articles, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const front = parse(readFileSync(join(articles, file), 'utf8').split('\n---')[0] ?? '') as {
      kind?: string;
      questions?: Record<string, string[]>;
    };
    return front.kind === 'human' ? [] : Object.values(front.questions ?? {}).flatMap((asked) => asked.map((line) => ({ file, line })));
  });

test('every line of an article that tells a rule is read as a question, never as chat, a case of one’s own or somebody else’s field', () => {
  const misread = lines
    .map(({ file, line }) => ({ file, line, kind: understand(redact(line).text, given).kind }))
    .filter(({ kind }) => kind.is !== 'question');
  expect(misread).toEqual([]);
  expect(lines.length).toBeGreaterThan(1000);
});
