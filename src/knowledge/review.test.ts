import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { readKnowledge } from './read-knowledge.ts';
import { review } from './review.ts';
import { sampleArticle } from './sample-article.ts';

const today = '2026-11-22' as Day;
const six = (about: string) => [1, 2, 3, 4, 5, 6].map((n) => `    - Prøvespørsmål ${n} om ${about}?`).join('\n');
const enough = `\n  Kort svar:\n${six('kort svar')}\n  Et avsnitt til:\n${six('et avsnitt')}`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(folder, 'articles/service-time'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['all is well', {}, []],
  ['the review was due yesterday', { reviewBy: '2026-11-21' }, [/^12 .*skulle vært gjennomgått innen 2026-11-21/]],
  ['the review is due today', { reviewBy: '2026-11-22' }, [/^12 Artikkelen skal gjennomgås innen 2026-11-22/]],
  ['the review is due in sixty days', { reviewBy: '2027-01-21' }, [/^12 Artikkelen skal gjennomgås/]],
  ['the review is due in sixty-one days', { reviewBy: '2027-01-22' }, []],
  ['checked tomorrow', { lastVerified: '2026-11-23' }, [/^11 .*en dag som ikke har vært/]],
  ['the rule has ended and nothing replaces it', { validTo: '2026-11-21' }, [/^34 Regelen gjaldt til 2026-11-21.*supersededBy/]],
  ['the rule ends today and nothing replaces it', { validTo: '2026-11-22' }, [/^34 Regelen gjelder bare til 2026-11-22.*supersededBy/]],
  ['the rule ends next year', { validTo: '2027-11-22' }, []],
  [
    'few questions',
    { questions: '\n  Kort svar:\n    - Hvordan?\n    - Korleis?\n  Et avsnitt til:\n    - Hva mer?' },
    [/^20 «Kort svar» har 2 spørsmål/, /^23 «Et avsnitt til» har 1 spørsmål/],
  ],
])('%s', (_, fields, says) => {
  writeFileSync(join(folder, 'articles/service-time/a.md'), sampleArticle('a', { questions: enough, ...fields }));
  const read = readKnowledge(folder);
  expect(read.faults).toEqual([]);
  expect(review(read, today).map((found) => `${found.line} ${found.says}`)).toEqual(says.map((each) => expect.stringMatching(each)));
});

test('a rule that has ended and has a successor is as it should be', () => {
  const put = (id: string, fields: Record<string, string>) =>
    writeFileSync(join(folder, `articles/service-time/${id}.md`), sampleArticle(id, fields));
  put('a', { questions: enough, validTo: '2024-12-31', supersededBy: 'b' });
  put('b', { questions: enough.replaceAll('Prøvespørsmål', 'Spørsmål') });
  expect(review(readKnowledge(folder), today)).toEqual([]);
});
