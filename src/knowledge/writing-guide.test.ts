/** knowledge/README.md, held to its word: whoever follows it gets what it says. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { frontMatter } from './article.ts';
import { checkKnowledge } from './check.ts';
import { concerns } from './finding.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { openSearch } from './search.ts';

const guide = readFileSync('knowledge/README.md', 'utf8');
const today = '2026-11-22' as Day;
const example = /```markdown\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const [, topic = '', id = ''] = /`knowledge\/articles\/([a-z-]+)\/([a-z0-9-]+)\.md`/.exec(guide) ?? [];

test('the example, put where the guide says among the real articles of its subject, has no fault, is found by its commands and answers its question', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    for (const part of ['norwegian.yaml', 'fact-ids.yaml', `articles/${topic}`])
      cpSync(`knowledge/${part}`, join(folder, part), { recursive: true });
    writeFileSync(join(folder, `articles/${topic}/${id}.md`), example);
    expect(guide).toContain(`npm run knowledge -- ${id}\``);
    expect(checkKnowledge(folder, today, { only: id })).toEqual({
      text: `articles/${topic}/${id}.md\n\nIngen feil, og ingenting å se på i artikkelen.`,
      ok: true,
    });
    const { passages } = readKnowledge(folder).knowledge;
    const search = openSearch(passages, createNorwegian(readNorwegianWords(folder)));
    const asked = /ask -- "([^"]+)"/.exec(guide)?.[1] ?? '';
    for (const text of [asked, 'veilederen min går av med pensjon, hva nå'])
      expect(search.find({ text, about: today, today }).found[0]?.passage.article).toBe(id);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every field is in the table of fields, and no other', () => {
  const rows = guide.slice(guide.indexOf('## Feltene'), guide.indexOf('## Teksten')).match(/^\| `.*? \|/gm) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(frontMatter.shape).sort());
});

test('every concern is explained by the name it is printed with', () => {
  const rows =
    guide.slice(guide.indexOf('## Se over alt'), guide.indexOf('## Når tas den i bruk?')).match(/^\| (?!Kontrollen|-)[^|]+/gm) ?? [];
  expect(rows.map((row) => row.slice(2).trim())).toEqual(Object.values(concerns).map(({ name }) => name));
});

test('every command exists, and every file is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...guide.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.filter((name) => !scripts[name])).toEqual([]);
  const files = [...guide.matchAll(/`([\w-]+\.(?:yaml|csv))`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(4);
  expect(files.filter((file) => !existsSync(join('knowledge', file)))).toEqual([]);
  expect(existsSync(join('knowledge/articles', topic))).toBe(true);
});
