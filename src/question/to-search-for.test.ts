import { expect, test } from 'vitest';
import { toSearchFor } from './to-search-for.ts';
import { withoutPlace } from './without-place.ts';

test.each([
  ['Sjefen min sier at alle kurs er obligatoriske. Stemmer det?', 'alle kurs er obligatoriske?'],
  ['Veilederen påstår at 30 timer holder. Har hun rett?', '30 timer holder?'],
  ['My supervisor says the courses are mandatory. Is she right?', 'the courses are mandatory?'],
  ['Jeg lurer på om ferie teller', 'ferie teller?'],
  ['Hei, eg lurer på korleis vi søkjer om registrering', 'korleis vi søkjer om registrering?'],
  ['Jeg er SamLIS og lurer på hvor mange timer jeg skal ha', 'hvor mange timer jeg skal ha samlis?'],
  ['Kan du fortelle meg hvor mange timer en ALIS skal ha?', 'hvor mange timer en ALIS skal ha?'],
  ['Vet dere om ferie teller?', 'ferie teller?'],
  ['Står det et sted hvor lang tid vi har?', 'hvor lang tid vi har?'],
  ['Could you tell me whether courses are mandatory?', 'courses are mandatory?'],
  ['Teller ferie?', 'Teller ferie?'],
  ['Stemmer det?', 'Stemmer det?'],
  ['Kommunen vil ikke betale. Hva gjør vi?', 'Kommunen vil ikke betale. Hva gjør vi?'],
  ['De andre reglene gjelder vel ikke', 'De andre reglene gjelder vel ikke'],
])('«%s» is searched for as «%s»', (ask, searched) => expect(toSearchFor(ask)).toBe(searched));

const known = ['Alta', 'Asker', 'Ullensaker', 'Gol'];
const municipalities = { named: (text: string) => known.filter((name) => text.includes(name)) };
test.each<[string[], string[]]>([
  [['Jeg er i Alta.', 'Teller ferie?'], ['Teller ferie?']],
  [['Vi er Asker, tett på hovedstaden.', 'Hvem av kontorene tar oss?'], ['Hvem av kontorene tar oss?']],
  [['Vi er Ullensaker kommune, må vi ha egen plan?'], ['Må vi ha egen plan?']],
  [['Jeg er SamLIS i Alta, hvor mange timer skal jeg ha?'], ['Jeg er SamLIS, hvor mange timer skal jeg ha?']],
  [['Jeg er ALIS i Alta og lurer på om ferie teller'], ['Jeg er ALIS, lurer på om ferie teller']],
  [
    ['Jeg jobber på Alta sykehjem.', 'Teller det?'],
    ['Jeg jobber på Alta sykehjem.', 'Teller det?'],
  ],
  [['Jeg er i Alta.'], ['Jeg er i Alta.']],
  [['Vi er en liten kommune, må vi ha plan?'], ['Vi er en liten kommune, må vi ha plan?']],
])('%j asks for %j', (parts, kept) => expect(withoutPlace(parts, municipalities)).toEqual(kept));
