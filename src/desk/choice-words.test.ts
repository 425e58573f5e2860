import { expect, it } from 'vitest';
import { chosenBy } from './choice-words.ts';

const choices = [
  { title: 'Hvor sender kommunen søknaden om ALIS-tilskudd?' },
  { title: 'Hvor sendes søknaden om registrering?' },
  { title: 'Hvordan søker jeg om spesialistgodkjenning?' },
];

it.each<[string, number | undefined]>([
  ['1', 0],
  ['2.', 1],
  ['nr 3', 2],
  ['den siste', 2],
  ['den fyrste', 0],
  ['the second one', 1],
  ['Hvor sendes søknaden om registrering', 1],
  ['den om registrering', 1],
  ['tilskudd', 0],
  ['spesialistgodkjenning!', 2],
  ['søknaden', undefined],
  ['4', undefined],
  ['Hvor mange timer veiledning har jeg krav på?', undefined],
  ['nei', undefined],
])('%s', (text, index) => expect(chosenBy(text, choices)).toBe(index));
