import { describe, expect, it } from 'vitest';
import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import type { Language } from '../../question/question.ts';
import { type DraftContext, type DraftSentence, holdDraft } from './hold-draft.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));
const text =
  'Kommunen skal oppnevne veileder for hver lege. Veilederen må være spesialist. Unntak gjelder bare etter søknad til Helsedirektoratet. Veiledningen varer i minst 2 år.';
const passage = { id: 'prove', title: 'SYNTETISK prøve om veileder', heading: 'Kort svar', text } as Passage;
const other = { ...passage, id: 'annen', text: 'Honoraret er 500 kroner i timen.' } as Passage;
const hold = (draft: (string | DraftSentence)[], more: Partial<DraftContext> = {}) =>
  holdDraft(
    draft.map((each) => (typeof each === 'string' ? { text: each, from: ['prove'] } : each)),
    { passages: [passage, other], ask: 'Hvem oppnevner veileder?', language: 'nb' as Language, norwegian, ...more },
  );
const saidIn = (held: ReturnType<typeof hold>) => (held.is === 'holds' ? held.sentences.map((each) => each.text) : held.faults);

describe('a draft', () => {
  it('holds when each sentence stands in what it points at, and is marked with it', () => {
    const held = hold(['Kommunen skal oppnevne veileder for hver lege.', { text: 'Honoraret er 500 kroner i timen.', from: ['annen'] }]);
    expect(held.is).toBe('holds');
    expect(held.is === 'holds' && held.sentences.map(({ from }) => from.map(({ id }) => id))).toEqual([['prove'], ['annen']]);
  });

  it('loses a sentence that does not hold, and keeps the rest', () => {
    const held = hold(['Kommunen skal oppnevne veileder for hver lege.', 'Alle veiledere får ny bil og kontor.']);
    expect(saidIn(held)).toEqual(['Kommunen skal oppnevne veileder for hver lege.']);
    expect(held).toMatchObject({ removed: ['words'] });
  });

  it('loses «Ja,» and marks of the model’s own', () => {
    expect(saidIn(hold(['Ja, kommunen skal oppnevne veileder for hver lege [1].']))).toEqual([
      'Kommunen skal oppnevne veileder for hver lege.',
    ]);
  });

  const falls: [string, (string | DraftSentence)[], string, Partial<DraftContext>?][] = [
    ['the conclusion does not hold', ['Staten skal oppnevne veileder.', 'Veiledningen varer i minst 2 år.'], 'conclusion'],
    ['something is untrue', ['Kommunen skal oppnevne veileder for hver lege.', 'Veiledningen varer i minst 3 år.'], 'amount'],
    [
      'what is left says nothing of what was asked',
      ['Kommunen skal oppnevne veileder for hver lege.', 'Veiledningen varer to år med kaffe og kake.'],
      'not-answered',
      { ask: 'Hvor lenge varer veiledningen?' },
    ],
    ['an exception is left out', ['Veilederen må være spesialist.'], 'exception'],
    ['nothing is said', [], 'not-answered'],
    ['a sentence has no source', [{ text: 'Kommunen skal oppnevne veileder.', from: [] }], 'no-source'],
    ['the source was not supplied', [{ text: 'Kommunen skal oppnevne veileder.', from: ['prove', 'x'] }], 'unknown-passage'],
    ['it is in another language', ['Kommunen skal oppnevne veileder for hver lege.'], 'language', { language: 'en' }],
    ['it stands only on what the decision does not', [{ text: 'Honoraret er 500 kroner i timen.', from: ['annen'] }], 'not-answered'],
    ['it goes on and on', Array.from({ length: 13 }, () => 'Veiledningen varer i minst 2 år.'), 'length'],
    [
      'it has too many words',
      Array.from({ length: 12 }, () => `Kommunen skal oppnevne veileder for hver lege${' lege'.repeat(4)}.`),
      'length',
    ],
  ];
  it.each(falls)('falls when %s', (_, draft, fault, more) => {
    const held = hold(draft, more);
    expect(held.is).toBe('falls');
    expect(held.is === 'falls' && held.faults).toContain(fault);
  });

  it('tells an exception together with its rule', () => {
    const held = hold(['Veilederen må være spesialist.', 'Unntak gjelder bare etter søknad til Helsedirektoratet.']);
    expect(held.is).toBe('holds');
  });
});
