import { expect, test } from 'vitest';
import { readArticle } from './read-article.ts';
import { sampleArticle, sampleBody } from './sample-article.ts';

const file = 'articles/service-time/prove.md';
const read = (content: string | Uint8Array) => readArticle(file, content);
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

test('a whole article becomes one passage for the short answer and one for each section', () => {
  const { article, faults } = read(sampleArticle('prove'));
  expect(faults).toEqual([]);
  expect(article?.passages.map(({ id, heading, text, questions }) => ({ id, heading, text, questions }))).toEqual([
    { id: 'prove', heading: 'Kort svar', text: 'Regelen i prøven er kort.', questions: ['Hvordan er det med prove?'] },
    {
      id: 'prove#et-avsnitt-til',
      heading: 'Et avsnitt til',
      text: 'Her står resten av prøven.',
      questions: ['Hva mer om prove?'],
    },
  ]);
  expect(article?.passages[1]).toMatchObject({ topic: 'service-time', status: 'verified', validFrom: '2019-03-01', validTo: undefined });
});

test.each([
  ['a byte order mark', bytes(`\uFEFF${sampleArticle('prove')}`, 'utf8')],
  ['a byte order mark in text', `\uFEFF${sampleArticle('prove')}`],
  ['Windows line ends', sampleArticle('prove').replaceAll('\n', '\r\n')],
  ['spaces after the dashes', sampleArticle('prove').replaceAll('---\n', '---  \n')],
])('%s changes nothing', (_, content) => {
  const { article, faults } = read(content);
  expect(faults).toEqual([]);
  expect(article?.passages).toEqual(read(sampleArticle('prove')).article?.passages);
});

/** Line numbers count from the first line of the file; the body of the sample begins on line 25. */
const broken: [what: string, content: string | Uint8Array, line: number, says: RegExp][] = [
  ['an empty file', '', 1, /mangler hodet.*Kopier hodet/],
  ['no front matter', sampleBody, 1, /mangler hodet/],
  ['the front matter never ends', '---\nid: prove\n\nTekst', 1, /under det/],
  ['saved as Latin-1', bytes(sampleArticle('prove'), 'latin1'), 3, /UTF-8.*lagre den som UTF-8/],
  ['an empty head', '---\n---\nTekst', 2, /ikke en liste av felt/],
  ['a head that is plain text', '---\nbare tekst\n---\nTekst', 2, /ikke en liste av felt/],
  ['a tab', sampleArticle('prove', { facts: '\n\t- L010' }), 19, /tabulator.*mellomrom/],
  ['a colon without quotes', sampleArticle('prove', { title: 'Frist: 1. mai' }), 3, /anførselstegn/],
  ['a quote that never ends', sampleArticle('prove', { title: '"Frist 1. mai' }), 3, /anførselstegn/],
  ['a field twice', sampleArticle('prove', { kind: 'rule\nkind: human' }), 8, /to ganger/],
  ['an anchor', sampleArticle('prove', { title: '&ferie Ferie og fravær' }), 3, /& eller \*.*anførselstegn/],
  ['a missing title', sampleArticle('prove', { title: undefined }), 2, /«title» mangler\. Skriv feltet/],
  [
    'a missing topic',
    sampleArticle('prove', { topic: undefined }),
    2,
    /«topic» mangler\. Skriv feltet: det skal være en av: registration, plans/,
  ],
  ['an empty field', sampleArticle('prove', { title: '' }), 3, /«title» mangler/],
  [
    'a topic that is none',
    sampleArticle('prove', { topic: 'ferie' }),
    4,
    /«topic» har en verdi som ikke finnes\. Det skal være en av: registration/,
  ],
  ['a status that is none', sampleArticle('prove', { status: 'sikker' }), 9, /«status».*verified, to-check/],
  ['another language', sampleArticle('prove', { language: 'nn' }), 8, /«language» har en verdi som ikke finnes\. Det skal være nb/],
  ['a field nobody knows', sampleArticle('prove', { kind: 'rule\nforfatter: Ukjent' }), 8, /forfatter.*Fjern dem/],
  ['a Norwegian date', sampleArticle('prove', { validFrom: '1.3.2019' }), 10, /«validFrom».*2026-11-22/],
  ['a day that does not exist', sampleArticle('prove', { validFrom: '2023-02-29' }), 10, /«validFrom» er ikke en dato som finnes/],
  ['a month that does not exist', sampleArticle('prove', { validFrom: '2023-13-01' }), 10, /«validFrom» er ikke en dato som finnes/],
  ['a rule that ends before it begins', sampleArticle('prove', { validTo: '2018-01-01' }), 24, /«validTo» er før validFrom/],
  ['a review before the check', sampleArticle('prove', { reviewBy: '2026-01-01' }), 12, /«reviewBy» er før lastVerified/],
  ['an id with capitals', sampleArticle('prove', { id: 'Prøve' }), 2, /«id» skal være små bokstaver/],
  ['an id unlike the file name', sampleArticle('prove', { id: 'en-annen' }), 2, /en-annen\.md/],
  ['no sources', sampleArticle('prove', { sources: '[]' }), 13, /«sources» er tomt/],
  [
    'a source without date',
    sampleArticle('prove', { sources: '\n  - title: Regler\n    publisher: Lovdata' }),
    14,
    /«sources, nr\. 1, date» mangler/,
  ],
  [
    'a source dated by a number',
    sampleArticle('prove', { sources: '\n  - title: Regler\n    publisher: Lovdata\n    date: 2019' }),
    16,
    /anførselstegn/,
  ],
  ...['http://www.alis.no/', 'https://example.com/', 'https://lovdata.no.example.com/', 'https://lovdata.no@example.com/', 'lovdata'].map(
    (url): [string, string, number, RegExp] => [
      `the address ${url}`,
      sampleArticle('prove', { sources: `\n  - title: Regler\n    publisher: Lovdata\n    url: ${url}\n    date: "2019"` }),
      16,
      /«sources, nr\. 1, url» skal være en https-adresse.*lovdata\.no/,
    ],
  ),
  ['no facts', sampleArticle('prove', { facts: '[]' }), 18, /«facts» er tomt/],
  ['questions as plain text', sampleArticle('prove', { questions: 'Hvordan?' }), 19, /«questions» har feil form/],
  [
    'a heading with no questions under it',
    sampleArticle('prove', { questions: '\n  Kort svar:\n  Et avsnitt til:\n    - Hva mer?' }),
    20,
    /mangler/,
  ],
  [
    'questions under a heading that is not there',
    sampleArticle('prove', { questions: '\n  Kort svar:\n    - Hvordan?\n  Et avsnitt til:\n    - Hva mer?\n  Borte:\n    - Hvor da?' }),
    24,
    /«Borte» har ingen overskrift/,
  ],
  ['a section nobody asks for', sampleArticle('prove', {}, `${sampleBody}\n## Ensom\nTekst.\n`), 30, /«Ensom» mangler spørsmål/],
  [
    'a question taken from the text',
    sampleArticle('prove', { questions: '\n  Kort svar:\n    - Hvordan?\n    - regelen i prøven er kort\n  Et avsnitt til:\n    - Hva?' }),
    22,
    /hentet fra teksten/,
  ],
  [
    'a question without words',
    sampleArticle('prove', { questions: '\n  Kort svar:\n    - "???"\n  Et avsnitt til:\n    - Hva?' }),
    21,
    /har ingen ord/,
  ],
  ['no short answer', sampleArticle('prove', {}, '\n## Et avsnitt til\nHer står resten.\n'), 25, /«Kort svar» har ingen tekst/],
  ['a section without text', sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\n'), 27, /«Et avsnitt til» har ingen tekst/],
  ['a long short answer', sampleArticle('prove', {}, `${'ord '.repeat(81)}\n\n## Et avsnitt til\nTekst.\n`), 25, /81 ord\. Grensen er 80/],
  ['a long section', sampleArticle('prove', {}, `Kort.\n\n## Et avsnitt til\n${'ord '.repeat(101)}\n`), 27, /101 ord\. Grensen er 100/],
  ['a heading twice', sampleArticle('prove', {}, `${sampleBody}\n## Et avsnitt til\nIgjen.\n`), 30, /to ganger/],
  ['two headings that become one address', sampleArticle('prove', {}, `${sampleBody}\n## Et avsnitt – til\nIgjen.\n`), 30, /for like/],
  ['a heading with colon', sampleArticle('prove', {}, `${sampleBody}\n## Frist: mai\nTekst.\n`), 30, /kolon/],
  ['a heading without letters', sampleArticle('prove', {}, `${sampleBody}\n## ???\nTekst.\n`), 30, /Gi den ord/],
  ['begins with yes', sampleArticle('prove', {}, 'Ja, det går.\n\n## Et avsnitt til\nTekst.\n'), 25, /begynner med ja eller nei/],
  [
    'a link',
    sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\nTekst.\n\nSe [siden](https://lovdata.no).\n'),
    30,
    /en lenke.*sources/,
  ],
  ['a bare address', sampleArticle('prove', {}, 'Kort.\nSe www.alis.no for mer.\n\n## Et avsnitt til\nTekst.\n'), 26, /en lenke/],
  ['an image', sampleArticle('prove', {}, 'Kort. ![x](y)\n\n## Et avsnitt til\nTekst.\n'), 25, /et bilde/],
  ['HTML', sampleArticle('prove', {}, 'Kort.<br>\n\n## Et avsnitt til\nTekst.\n'), 25, /HTML/],
  ['bold', sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\nDette er **viktig**.\n'), 28, /utheving/],
  ['a smaller heading', sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\n### Mer\nTekst.\n'), 28, /en overskrift som ikke er/],
  ['a table', sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\n| a | b |\n'), 28, /en tabell/],
  ['bullets with stars', sampleArticle('prove', {}, 'Kort.\n\n## Et avsnitt til\n* ett\n'), 28, /punkter med \* eller \+/],
];

test.each(broken)('says line and remedy: %s', (_, content, line, says) => {
  const { article, faults } = read(content);
  expect(article).toBeUndefined();
  expect(faults.map((fault) => ({ line: fault.line, says: fault.says }))).toContainEqual({ line, says: expect.stringMatching(says) });
  for (const fault of faults) {
    expect(fault.file).toBe(file);
    expect(fault.says).toMatch(/[.!?»]$/);
    expect(fault.says).not.toMatch(/Invalid|expected|received|undefined|\bstring\b|\barray\b/);
  }
});

test('all faults of a file are said at once', () => {
  const { faults } = read(sampleArticle('prove', { topic: 'ferie', validFrom: 'i fjor' }, 'Ja.\n\n## Et avsnitt til\n'));
  expect(faults.length).toBeGreaterThanOrEqual(4);
});
