import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { checkKnowledge } from './check.ts';
import { sampleArticle } from './sample-article.ts';

const today = '2026-11-22' as Day;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(folder, 'articles/service-time'), { recursive: true });
  cpSync('knowledge/norwegian.yaml', join(folder, 'norwegian.yaml'));
  writeFileSync(join(folder, 'articles/service-time/a.md'), sampleArticle('a'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('warnings alone are no error; the table counts', () => {
  const { text, ok } = checkKnowledge(folder, today);
  expect(ok).toBe(true);
  expect(text).not.toContain('FEIL');
  expect(text).toMatch(
    /BØR SES PÅ\n\nAvsnitt med få spørsmål \(2\)\n.*\n {2}articles\/service-time\/a\.md:20\n {4}«Kort svar» har 1 spørsmål/,
  );
  expect(text).toMatch(/^Avsnitt med få spørsmål +2$/m);
  expect(text).toMatch(/^tema +artikler +avsnitt +spørsmål +bekreftet +må sjekkes +til menneske$/m);
  expect(text).toMatch(/^service-time +1 +2 +2 +2 +0 +0$/m);
  expect(text).toMatch(/^i alt +1 +2 +2 +2 +0 +0$/m);
  expect(text).toMatch(/Ingen feil\. 2 ting bør ses på/);
});

test('the command says the fault, its place and remedy, and ends with 1; with 0 when it is repaired', () => {
  const run = () => spawnSync(process.execPath, ['--import', 'tsx', 'src/knowledge/check.ts', folder], { encoding: 'utf8' });
  writeFileSync(join(folder, 'articles/service-time/b.md'), sampleArticle('b', { kind: 'regel' }));
  const broken = run();
  expect(broken.stdout).toMatch(/FEIL – må rettes:\n {2}articles\/service-time\/b\.md:7\n {4}«kind» .*Det skal være en av: rule, human\./);
  expect(broken.stdout).toContain('1 feil.');
  expect(broken.status).toBe(1);
  rmSync(join(folder, 'articles/service-time/b.md'));
  expect(run().status).toBe(0);
});

test('a word list that is missing is an error', () => {
  rmSync(join(folder, 'norwegian.yaml'));
  expect(checkKnowledge(folder, today)).toMatchObject({ ok: false, text: expect.stringMatching(/norwegian\.yaml:1\n.*mangler/) });
});
