import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseNotice, Reply } from '../desk/reply.ts';
import type { CaseMessage } from '../escalation/case.ts';
import type { RedactedText } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import { caseCard, caseSummary } from './case-card.ts';
import { labels, languageOf, topicNames } from './labels.ts';
import { harmless, shortened, unmarked } from './plain.ts';
import { replyCard } from './reply-card.ts';

// Synthetic, all of it.
const reply: Reply = { is: 'reply', language: 'nb', text: 'Svar [1].', written: 'quoted', citations: [], buttons: [] };
const notice: CaseNotice = {
  is: 'case',
  number: 12,
  office: 'ost',
  officeReason: 'Ringsaker → Øst',
  question: 'Kva gjer eg viss rettleiaren sluttar?',
  language: 'nn',
  role: 'alis',
  municipality: 'Ringsaker',
  speciality: 'ALM',
  topic: 'supervision',
  why: 'Dette fant jeg ikke noe sikkert svar på i kunnskapsbasen.',
  found: [
    {
      title: 'Bytte av veileder',
      heading: 'Kort svar',
      validFrom: '1. januar 2025',
      score: 0.724,
      url: 'https://www.helsedirektoratet.no/x',
    },
    { title: 'Uten lenke', heading: 'Oppsigelse', validFrom: '1. mars 2019', score: 0.5, url: 'https://eksempel.no/x' },
  ],
  receivedAt: '2026-11-22T12:05:00.000Z',
  due: '2026-11-24',
};
const evil =
  '<at>Alle</at> [klikk](https://eksempel.no) ![bilde](https://eksempel.no/x.png) [ref]: https://eksempel.no {{DATE(2026)}} javascript:x';

/** Every string in a card, with the name of its field. */
function strings(value: unknown, field = ''): [string, string][] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strings(inner, Array.isArray(value) ? field : name));
}

const markup = /<at|<\/|\]\(|!\[|\]:|\{\{|https?:\/\/|javascript:/i;

describe('text from a person', () => {
  it('loses its power and keeps its looks', () => {
    for (const made of [harmless(evil), unmarked(evil)]) {
      expect(made).not.toMatch(markup);
      expect(made.replaceAll('\u2060', '')).toBe(evil);
    }
    expect(unmarked('# Overskrift\n- punkt\n1. ett\n> sitat **fet** _kursiv_ `kode`')).not.toMatch(/^# |^- |^1\. |^> |\*\*|__|`k/m);
  });

  it.each([['Frist: 1. mai'], ['50 % stilling < 60 %'], ['a < b'], ['kl. 12:30'], ['ALIS/SamLIS']])('%s is left alone', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('is shortened between characters', () => {
    expect(shortened('👩🏽👩🏽👩🏽', 4)).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('abcd', 3)).toBe('ab…');
  });
});

describe('a reply’s card', () => {
  it('is not drawn when there is nothing to press', () => {
    expect(replyCard(reply)).toBeUndefined();
  });

  it('has its buttons, for new clients and old', () => {
    const card = replyCard({
      ...reply,
      buttons: [{ title: 'Spør en rådgiver', verb: 'ask-advisor', nonce: 'n1', values: { exchange: 'x' } }],
    });
    expect(card?.version).toBe('1.5');
    expect(card?.actions).toEqual([
      {
        type: 'Action.Execute',
        title: 'Spør en rådgiver',
        verb: 'ask-advisor',
        data: { nonce: 'n1', language: 'nb', own: { exchange: 'x' } },
        fallback: {
          type: 'Action.Submit',
          title: 'Spør en rådgiver',
          data: { verb: 'ask-advisor', nonce: 'n1', language: 'nb', own: { exchange: 'x' } },
        },
      },
    ]);
  });

  it('sets many or long choices in a column', () => {
    const buttons = Array.from({ length: 5 }, (_, index) => ({
      title: `Valg ${index}`,
      verb: 'choose' as const,
      nonce: `n${index}`,
      values: {},
    }));
    expect(replyCard({ ...reply, buttons })?.body).toHaveLength(5);
  });

  it('lets a long choice wrap, and keeps the short ones on buttons', () => {
    const long = {
      title: 'Sykefravær, foreldrepermisjon og annen permisjon – Sykmelding',
      verb: 'choose' as const,
      nonce: 'n1',
      values: {},
    };
    const short = { title: 'Spør en rådgiver', verb: 'ask-advisor' as const, nonce: 'n2', values: {} };
    expect(replyCard({ ...reply, buttons: [long, short] })).toMatchObject({
      body: [{ items: [{ text: long.title, wrap: true }], selectAction: { verb: 'choose', data: { nonce: 'n1' } } }],
      actions: [{ title: short.title }],
    });
  });

  it('presses a choice by its number when the text has said what it is', () => {
    const choice = { title: 'Ferie og kurs teller med i utdanningstiden', verb: 'choose' as const, nonce: 'n1', values: {} };
    const { title } = choice;
    const card = replyCard({ ...reply, text: `Mener du:\n\n1. ${title}\n2. Noe annet`, buttons: [choice] });
    expect(card).toMatchObject({ body: [], actions: [{ title: '1', tooltip: title, fallback: { title: '1' } }] });
  });

  it.each([
    ['quoted', true],
    ['said', false],
  ] as const)('%s: says why a form comes with it, and lets it be skipped: %s', (written, says) => {
    const form = { is: 'profile', current: {}, nonce: 'n1' } as const;
    const said = strings(replyCard({ ...reply, written, form })).map(([, text]) => text);
    expect(said.includes(texts.nb.profileAsk)).toBe(says);
    expect(said.includes(texts.nb.button.skip)).toBe(says);
  });

  it('says an example for the person who presses it', () => {
    const card = replyCard({ ...reply, starters: ['Hvor mange timer veiledning har jeg krav på?'] });
    expect(card?.body[0]).toMatchObject({
      items: [{ text: 'Hvor mange timer veiledning har jeg krav på?', wrap: true }],
      selectAction: { data: { msteams: { type: 'imBack', value: 'Hvor mange timer veiledning har jeg krav på?' } } },
    });
  });

  it.each(['nb', 'nn', 'en'] as const)('draws the profile form in %s, filled in as far as it is known', (language) => {
    const card = replyCard({
      ...reply,
      language,
      written: 'quoted',
      buttons: [{ title: 'x', verb: 'solved', nonce: 'n0', values: {} }],
      form: {
        is: 'profile',
        current: { role: 'alis', municipality: '3411', speciality: 'unknown' },
        municipalityName: 'Ringsaker',
        nonce: 'n1',
      },
    });
    const inputs = card?.body.filter((element) => element.type.startsWith('Input.'));
    expect(inputs).toMatchObject([
      { id: 'role', label: labels[language].role, value: 'alis' },
      { id: 'municipality', value: 'Ringsaker' },
      { id: 'speciality' },
      { id: 'scheme' },
    ]);
    expect(inputs?.[2]).not.toHaveProperty('value');
    expect(card?.actions).toMatchObject([{ verb: 'save-profile' }, { verb: 'skip-profile', associatedInputs: 'None' }]);
  });

  it('stays under 28 KB whatever is asked of it', () => {
    const buttons = Array.from({ length: 50 }, (_, index) => ({
      title: 'x'.repeat(500),
      verb: 'choose' as const,
      nonce: `n${index}`,
      values: { passage: 'å'.repeat(1000) },
    }));
    expect(Buffer.byteLength(JSON.stringify(replyCard({ ...reply, buttons }) ?? ''))).toBeLessThanOrEqual(28_000);
  });
});

describe('the card of a case', () => {
  it('shows the office all it needs', () => {
    const said = strings(caseCard(notice)).map(([, text]) => text.replaceAll('\u2060', ''));
    for (const text of [
      'Sak 12: et spørsmål uten svar',
      'Kva gjer eg viss rettleiaren sluttar?',
      'ALIS (lege i spesialisering i allmennmedisin)',
      'Ringsaker',
      'Allmennmedisin',
      'Veiledning, veiledningsavtaler og refusjon av utgifter',
      'Øst (Ringsaker → Øst)',
      'søndag 22. november kl. 13.05',
      'tirsdag 24. november',
      'Dette fant jeg ikke noe sikkert svar på i kunnskapsbasen.',
      'Nynorsk',
      'Bytte av veileder',
      'Gjelder fra 1. januar 2025 · treff 0,7 · helsedirektoratet.no',
      'Uten lenke – Oppsigelse',
      'Gjelder fra 1. mars 2019 · treff 0,5',
    ]) {
      expect(said).toContain(text);
    }
    expect(caseSummary(notice)).toBe('Sak 12 til Øst: et spørsmål uten svar');
  });

  it('says plainly what is not known', () => {
    const card = caseCard({ ...notice, role: undefined, municipality: undefined, speciality: 'unknown', found: [] });
    expect(strings(card).filter(([, text]) => text === 'Ikke oppgitt')).toHaveLength(3);
    expect(JSON.stringify(card)).not.toContain('Nærmeste');
  });

  it('links only to sources we show people', () => {
    const urls = strings(caseCard(notice)).filter(([field]) => field === 'url');
    expect(urls).toEqual([['url', 'https://www.helsedirektoratet.no/x']]);
  });

  it('lets nothing that a person wrote act', () => {
    const card = caseCard({
      ...notice,
      question: evil,
      municipality: evil,
      officeReason: evil,
      why: evil,
      found: [{ title: evil, heading: evil, validFrom: evil, score: 1 }],
    });
    for (const [field, text] of strings(card)) if (field !== '$schema') expect(text).not.toMatch(markup);
    expect(JSON.stringify(card)).not.toContain('"entities"');
  });

  it('stays under 28 KB with a question of 4,000 characters and ten messages, and shows all of the question', () => {
    const question = 'æøå spørsmål '.repeat(320).slice(0, 4000);
    const messages = Array.from(
      { length: 10 },
      (_, index): CaseMessage => ({
        number: index + 1,
        at: '2026-11-23T09:00:00.000Z',
        from: index % 2 ? 'asker' : 'advisor',
        name: index % 2 ? undefined : 'Syntetisk Rådgiver',
        office: index % 2 ? undefined : 'ost',
        kind: index % 2 ? 'reply' : 'ask-back',
        text: `${index + 1}: ${'Et langt svar på åpne spørsmål. '.repeat(110)}` as RedactedText,
        sources: [],
        activity: undefined,
        corrects: undefined,
        delivery: undefined,
      }),
    );
    for (const state of ['taken', 'waiting-for-asker', 'answered'] as const) {
      const card = caseCard({
        ...notice,
        question,
        standing: { version: 12, state, owner: 'Syntetisk Rådgiver', messages, solved: false },
      });
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(28_000);
      const said = strings(card).map(([, text]) => text.replaceAll('\u2060', ''));
      expect(said).toContain(question);
      for (const { number } of messages) expect(said.some((text) => text.startsWith(`${number}: `))).toBe(true);
      // In a narrow window everything wraps.
      expect(JSON.stringify(card)).not.toMatch(/"wrap":false|ColumnSet/);
    }
  });

  it('stays under 28 KB', () => {
    const long = 'ærlig '.repeat(5000);
    const found = Array.from({ length: 40 }, () => ({
      title: long,
      heading: long,
      validFrom: long,
      score: 1,
      url: `https://lovdata.no/${'x'.repeat(9000)}`,
    }));
    const card = caseCard({ ...notice, question: long, why: long, officeReason: long, found });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(28_000);
  });
});

it('topics bear the names of the offices’ own list', () => {
  const listed = parse(readFileSync(new URL('../../knowledge/topics.yaml', import.meta.url), 'utf8')) as { id: string; nb: string }[];
  expect(Object.fromEntries(listed.map(({ id, nb }) => [id, nb]))).toEqual(topicNames);
});

it.each([
  ['nb-NO', 'nb'],
  ['nn-NO', 'nn'],
  ['en-US', 'en'],
  ['sv-SE', 'nb'],
  [undefined, 'nb'],
] as const)('a client in %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
