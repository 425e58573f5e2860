import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge, readKnowledgeGently } from './read-knowledge.ts';
import { sampleArticle } from './sample-article.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const good = (id: string, fields: Record<string, string | undefined> = {}) =>
  put(`articles/service-time/${id}.md`, sampleArticle(id, fields));
const said = () =>
  readKnowledge(folder).faults.map(({ file, line, says, warning }) => `${warning ? 'warning ' : ''}${file}:${line} ${says}`);
const inService = () => readKnowledge(folder).knowledge.articles.map(({ id }) => id);

test('whole articles, sorted; the version follows the contents and nothing else', () => {
  good('b');
  good('a');
  const { knowledge, faults } = readKnowledge(folder);
  expect(faults).toEqual([]);
  expect(knowledge.passages.map(({ id }) => id)).toEqual(['a', 'a#et-avsnitt-til', 'b', 'b#et-avsnitt-til']);
  expect(knowledge.version).toMatch(/^[0-9a-f]{12}$/);
  expect(readKnowledge(folder).knowledge.version).toBe(knowledge.version);
  good('b', { title: 'En annen tittel' });
  expect(readKnowledge(folder).knowledge.version).not.toBe(knowledge.version);
});

test('reading gently gives the same', async () => {
  good('a');
  put('articles/service-time/b.md', 'ødelagt');
  const { knowledge, faults } = await readKnowledgeGently(folder);
  expect({ knowledge, faults }).toEqual({ knowledge: readKnowledge(folder).knowledge, faults: readKnowledge(folder).faults });
});

test('knows where a field stands', () => {
  good('a');
  expect(readKnowledge(folder).lineOf('articles/service-time/a.md', ['reviewBy'])).toBe(12);
  expect(readKnowledge(folder).lineOf('articles/service-time/borte.md', ['reviewBy'])).toBe(1);
});

test('a missing folder, an empty one and one without articles', () => {
  expect(said()).toEqual([expect.stringMatching(/^articles:1 Mappen finnes ikke\. Sett KNOWLEDGE_DIR/)]);
  mkdirSync(join(folder, 'articles/grants'), { recursive: true });
  expect(said()).toEqual([
    expect.stringMatching(/^warning articles\/grants:1 Mappen er tom/),
    expect.stringMatching(/^articles:1 Mappen har ingen artikler\. Sett KNOWLEDGE_DIR/),
  ]);
});

test('articles is a file', () => {
  put('articles', 'hei');
  expect(said()[0]).toMatch(/^articles:1 Mappen kan ikke åpnes/);
});

test('an article in the folder of another topic, of none, or too deep is left out and said', () => {
  good('a');
  put('articles/grants/b.md', sampleArticle('b'));
  put('articles/ferie/c.md', sampleArticle('c'));
  put('articles/service-time/nytt/d.md', sampleArticle('d'));
  put('articles/e.md', sampleArticle('e'));
  expect(inService()).toEqual(['a']);
  expect(said()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^articles\/grants\/b\.md:4 .*Flytt den til articles\/service-time\//),
      expect.stringMatching(/^articles\/ferie:1 Mappen «ferie» er ikke et tema/),
      expect.stringMatching(/^articles\/service-time\/nytt:1 .*Flytt artiklene opp til articles\/service-time\//),
      expect.stringMatching(/^articles\/e\.md:4 .*Flytt den til/),
    ]),
  );
});

test('files that are not articles are left alone, and said unless hidden', () => {
  good('a');
  put('articles/service-time/.a.md.swp', 'x');
  put('articles/service-time/notater.docx', 'x');
  expect(said()).toEqual([expect.stringMatching(/^warning articles\/service-time\/notater\.docx:1 Filen leses ikke/)]);
});

test('a link to nowhere and a folder called .md', () => {
  good('a');
  symlinkSync(join(folder, 'borte'), join(folder, 'articles/service-time/b.md'));
  mkdirSync(join(folder, 'articles/service-time/c.md'));
  expect(said()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^articles\/service-time\/b\.md:1 Filen kan ikke åpnes/),
      expect.stringMatching(/^articles\/service-time\/c\.md:1 Mappen ligger inne i en temamappe/),
    ]),
  );
  expect(inService()).toEqual(['a']);
});

test('the same question, title or id twice: the line of the second and the place of the first', () => {
  good('a');
  good('b', { title: 'Prøveartikkel A!', questions: '\n  Kort svar:\n    - hvordan er det med A\n  Et avsnitt til:\n    - Noe annet?' });
  put(
    'articles/grants/a.md',
    sampleArticle('a', { topic: 'grants', title: 'Enda en', questions: '\n  Kort svar:\n    - Kva no?\n  Et avsnitt til:\n    - Og så?' }),
  );
  expect(said()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^articles\/service-time\/a\.md:2 Artikkelen «a» finnes også: articles\/grants\/a\.md:2\. /),
      expect.stringMatching(/^articles\/service-time\/b\.md:3 Tittelen .* står også i articles\/service-time\/a\.md:3\. /),
      expect.stringMatching(/^articles\/service-time\/b\.md:21 Spørsmålet .* står allerede i articles\/service-time\/a\.md:21\. /),
    ]),
  );
});

test.each([
  ['to nowhere', { supersededBy: 'borte', validTo: '2024-12-31' }, /:25 supersededBy peker på «borte», som ikke finnes/],
  ['to itself', { supersededBy: 'a', validTo: '2024-12-31' }, /:25 supersededBy peker på artikkelen selv/],
  ['without an end', { validTo: undefined, supersededBy: 'b' }, /:24 supersededBy er satt, men validTo mangler/],
])('superseded %s', (_, fields, says) => {
  good('a', { validTo: fields.validTo, supersededBy: fields.supersededBy });
  good('b');
  expect(said()).toEqual([expect.stringMatching(says)]);
  expect(inService()).toEqual(['b']);
});

test('a successor with a fault of its own is still a successor', () => {
  good('a', { validTo: '2024-12-31', supersededBy: 'b' });
  good('b', { status: 'usikker' });
  expect(inService()).toEqual(['a']);
});

test('a fact that nobody knows', () => {
  good('a', { facts: '\n  - L010\n  - L999' });
  expect(said()).toEqual([]);
  put('fact-ids.yaml', 'L010: service-time\n');
  expect(said()).toEqual([expect.stringMatching(/^articles\/service-time\/a\.md:20 Faktumet «L999» finnes ikke/)]);
  put('fact-ids.yaml', '- L010\n');
  expect(said()).toEqual([expect.stringMatching(/^fact-ids\.yaml:1 Filen kan ikke leses/)]);
});
