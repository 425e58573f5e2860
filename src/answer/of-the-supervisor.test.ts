import { expect, test } from 'vitest';
import type { Passage } from '../knowledge/article.ts';
import { isOfTheSupervisor } from './of-the-supervisor.ts';

const holiday = {
  title: 'Ferie teller med',
  heading: 'Kort svar',
  text: 'Ferien din trekkes ikke fra.',
  questions: ['Blir ferien trukket fra?'],
};
const supervisor = { title: 'Når veilederen er borte', heading: 'Kort svar', text: 'Kommunen må skaffe en annen veileder.', questions: [] };

test.each([
  ['Veilederen min er på ferie, teller tiden da?', holiday, true],
  ['Veilederen min e på ferie, tell tida da?', holiday, true],
  ['Rettleiaren min har permisjon, tel tida mi?', holiday, true],
  ['My supervisor is on holiday, does the time count?', holiday, true],
  ['Veilederen min er på ferie, teller tiden da?', supervisor, false],
  ['Jeg er på ferie, teller tiden da?', holiday, false],
  ['Veilederen min sier at ferien trekkes fra, stemmer det?', holiday, false],
  ['My supervisor says holidays do not count, is that right?', holiday, false],
  ['Hvor mye ferie har jeg krav på?', holiday, false],
])('%s', (ask, passage, another) => expect(isOfTheSupervisor(ask, passage as unknown as Passage)).toBe(another));
