import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Knowledge } from './article.ts';
import { sampleArticle } from './sample-article.ts';
import type { OpenKnowledge } from './watch-knowledge.ts';
import { openKnowledge } from './watch-knowledge.ts';

let folder: string;
let opened: OpenKnowledge<string> | undefined;
let log: { level: string; facts: Record<string, unknown>; message: string }[];
const articles = () => join(folder, 'articles/service-time');
const put = (id: string, content = sampleArticle(id)) => writeFileSync(join(articles(), `${id}.md`), content);
const broken = (id: string) => sampleArticle(id, { status: 'sikker' });
const ids = () => opened?.current().articles.map(({ id }) => id);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(articles(), { recursive: true });
  log = [];
  put('a');
  put('b');
});
afterEach(async () => {
  await opened?.stop();
  opened = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const listed = (knowledge: Knowledge) => knowledge.articles.map(({ id }) => id).join(' ');
async function open(prepare: (knowledge: Knowledge) => string | Promise<string> = listed) {
  const say = (level: string) => (facts: object, message: string) => void log.push({ level, facts: { ...facts }, message });
  opened = await openKnowledge({
    folder,
    log: { info: say('info'), warn: say('warn') },
    prepare,
    clock: () => new Date('2026-11-22T10:00:00Z'),
    everyMs: 0,
  });
  return opened;
}
/** The change is seen, then seen to have come to rest. */
async function settle(): Promise<void> {
  await opened?.look();
  await opened?.look();
}

test('says what is in service', async () => {
  const { current, health } = await open();
  expect(health()).toEqual({
    version: current().version,
    loadedAt: '2026-11-22T10:00:00.000Z',
    articles: 2,
    passages: 4,
    faults: 0,
    stale: false,
  });
  expect(log).toEqual([]);
});

test('an article changed, added and removed is swapped in, with what was prepared of it', async () => {
  const { current, prepared, onChange, health } = await open();
  const heard: string[] = [];
  onChange((knowledge) => heard.push(listed(knowledge)));
  const before = health().version;
  put('a', sampleArticle('a', { title: 'En ny tittel' }));
  await settle();
  expect(current().articles[0]?.title).toBe('En ny tittel');
  expect(health().version).not.toBe(before);
  put('c');
  await settle();
  expect(prepared()).toBe('a b c');
  rmSync(join(articles(), 'a.md'));
  await settle();
  expect([ids(), prepared(), heard]).toEqual([['b', 'c'], 'b c', ['a b', 'a b c', 'b c']]);
  expect(log.map(({ message }) => message)).toEqual(['knowledge changed', 'knowledge changed', 'knowledge changed']);
});

test('nothing is read while the files are still changing, and nothing twice', async () => {
  let times = 0;
  const { look } = await open((knowledge) => `${++times} ${listed(knowledge)}`);
  put('c');
  await look();
  expect(ids()).toEqual(['a', 'b']);
  put('d');
  await look();
  expect(ids()).toEqual(['a', 'b']);
  await look();
  expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  await settle();
  await settle();
  expect(times).toBe(2);
});

test('a folder that never rests is read all the same', async () => {
  const { look } = await open();
  for (const id of ['c', 'd', 'e', 'f']) {
    put(id);
    await look();
  }
  expect(ids()).toContain('c');
});

test('a broken edit keeps the last good version, says file, line and remedy, and is forgotten when repaired', async () => {
  const { current, prepared, health } = await open();
  const before = current();
  put('a', broken('a'));
  put('c');
  await settle();
  expect(current()).toBe(before);
  expect(prepared()).toBe('a b');
  expect(health()).toMatchObject({ version: before.version, articles: 2, faults: 1, stale: true });
  expect(health().problem).toEqual([
    expect.stringMatching(/^articles\/service-time\/a\.md:9 «status» .*Det skal være en av: verified, to-check\.$/),
  ]);
  expect(log[0]).toMatchObject({ level: 'warn', facts: { file: 'articles/service-time/a.md', line: 9, remedy: expect.any(String) } });
  expect(JSON.stringify(log)).not.toMatch(/\bat .*\.ts:|stack/);

  put('a');
  await settle();
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(health()).toMatchObject({ faults: 0, stale: false });
  expect(health()).not.toHaveProperty('problem');
  expect(log.at(-1)).toMatchObject({ level: 'info', message: 'knowledge changed' });
});

test.each([
  ['the folder goes away', () => rmSync(join(folder, 'articles'), { recursive: true })],
  ['all articles go away', () => rmSync(articles(), { recursive: true })],
  ['two articles take the same question', () => put('c', sampleArticle('c').replace('Hvordan er det med c?', 'Hvordan er det med a?'))],
])('the last good version stays when %s', async (_, harm) => {
  await open();
  harm();
  await settle();
  expect(ids()).toEqual(['a', 'b']);
  expect(opened?.health()).toMatchObject({ faults: 1, stale: true });
});

test('a folder that comes back is taken again', async () => {
  await open();
  const aside = `${folder}-aside`;
  cpSync(folder, aside, { recursive: true });
  rmSync(join(folder, 'articles'), { recursive: true });
  await settle();
  cpSync(aside, folder, { recursive: true });
  rmSync(aside, { recursive: true });
  await settle();
  expect(opened?.health()).toMatchObject({ articles: 2, faults: 0, stale: false });
});

test('starts with what is whole; a fault that was there at the start does not stop a good edit', async () => {
  put('b', broken('b'));
  const { health } = await open();
  expect(ids()).toEqual(['a']);
  expect(health()).toMatchObject({ faults: 1, stale: false });
  put('c');
  await settle();
  expect(ids()).toEqual(['a', 'c']);
  expect(health()).toMatchObject({ faults: 1, stale: false });
  put('c', broken('c'));
  await settle();
  expect(ids()).toEqual(['a', 'c']);
  expect(health()).toMatchObject({ faults: 2, stale: true });
});

test('refuses to start, in whole sentences, only when nothing can be read', async () => {
  put('a', broken('a'));
  put('b', 'ødelagt');
  await expect(open()).rejects.toThrow(/ingen artikkel er hel[\s\S]*a\.md:9 «status»[\s\S]*b\.md:1 [\s\S]*npm run knowledge/);
  rmSync(join(folder, 'articles'), { recursive: true });
  await expect(open()).rejects.toThrow(/KNOWLEDGE_DIR/);
});

test('ten problems are enough to show; the number is the whole number', async () => {
  await open();
  for (let n = 10; n < 25; n++) put(`x${n}`, broken(`x${n}`));
  await settle();
  expect(opened?.health().faults).toBe(15);
  expect(opened?.health().problem).toHaveLength(10);
});

test('when the index cannot be made, the old pair stays', async () => {
  const { current, prepared, health } = await open((knowledge) => {
    if (knowledge.articles.length > 2) throw new Error('Ordlisten er ødelagt.');
    return listed(knowledge);
  });
  put('c');
  await settle();
  expect([listed(current()), prepared()]).toEqual(['a b', 'a b']);
  expect(health()).toMatchObject({ stale: true, problem: [expect.stringMatching(/Ordlisten er ødelagt\. Den forrige utgaven er i bruk/)] });
});

test('knowledge and what is prepared of it are swapped in the same moment', async () => {
  let finish: (value: string) => void = () => {};
  let asked: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const { look, prepared } = await open((knowledge) => {
    if (knowledge.articles.length === 2) return listed(knowledge);
    asked();
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  });
  put('c');
  await look();
  const looking = look();
  await begun;
  expect([ids(), prepared()]).toEqual([['a', 'b'], 'a b']);
  finish('a b c');
  await looking;
  expect([ids(), prepared()]).toEqual([['a', 'b', 'c'], 'a b c']);
});

test('looks by itself', async () => {
  opened = await openKnowledge({ folder, log: { info: () => {}, warn: () => {} }, prepare: listed, everyMs: 5 });
  const changed = new Promise<Knowledge>((resolve) => opened?.onChange(resolve));
  put('c');
  expect(listed(await changed)).toBe('a b c');
});
