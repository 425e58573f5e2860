/** «A får fire, mens B får to»: each side keeps its own. The rules are synthetic. */
import { expect, it } from 'vitest';
import type { Passage } from '../../knowledge/article.ts';
import { createNorwegian, readNorwegianWords } from '../../knowledge/norwegian.ts';
import { supportOf } from './support.ts';

const norwegian = createNorwegian(readNorwegianWords('knowledge'));
/** The title names one of the sides. */
const title = 'SYNTETISK prøve om læringsmålene';
const holds = (rule: string, sentence: string) => {
  const passage = { id: 'prove', title, heading: 'Kort svar', text: rule } as Passage;
  return supportOf(sentence, [passage], /\bthe\b/i.test(sentence) ? 'en' : 'nb', norwegian).is === 'supported';
};

const rules = {
  hours: 'ALIS skal ha minst 4 timer veiledning i måneden, mens SamLIS skal ha minst 2 timer.',
  payers: 'Kommunen dekker reiseutgifter til kurs, mens staten dekker lønn til veileder.',
  deadlines: 'Kommunene søker innen 1. mai, mens utdanningsvirksomhetene rapporterer innen 1. september.',
  places: 'Indre Østfold hører til kontoret i sør, mens Nordre Follo hører til kontoret i øst.',
  duties: 'Læringsmålene er bindende, mens læringsaktivitetene er anbefalte.',
  shares: 'Tilskuddet dekker 60 prosent av lønnen til ALIS, mens kommunen betaler 40 prosent.',
};

it.each<[keyof typeof rules, string]>([
  ['hours', 'SamLIS skal ha minst 2 timer.'],
  ['hours', 'ALIS skal ha minst 4 timer veiledning i måneden, mens SamLIS skal ha minst 2 timer.'],
  ['hours', 'ALIS skal ha minst fire timer veiledning i måneden, men SamLIS skal ha minst to timer.'],
  ['payers', 'Staten dekker lønn til veileder.'],
  ['payers', 'Kommunen dekker reiseutgifter til kurs.'],
  ['deadlines', 'Utdanningsvirksomhetene rapporterer innen 1. september, mens kommunene søker innen 1. mai.'],
  ['places', 'Nordre Follo hører til kontoret i øst.'],
  ['duties', 'Læringsaktivitetene er anbefalte, mens læringsmålene er bindende.'],
  ['shares', 'Kommunen betaler 40 prosent.'],
])('true of %s: %s', (rule, sentence) => expect(holds(rules[rule], sentence)).toBe(true));

it.each<[keyof typeof rules, string]>([
  ['hours', 'SamLIS skal ha minst 4 timer veiledning i måneden, mens ALIS skal ha minst 2 timer.'],
  ['hours', 'ALIS skal ha minst 2 timer veiledning i måneden, mens SamLIS skal ha minst 4 timer.'],
  ['hours', 'ALIS skal ha minst 2 timer veiledning i måneden.'],
  ['hours', 'SamLIS skal ha minst 4 timer veiledning i måneden.'],
  ['hours', 'SamLIS skal ha minst 4 timer.'],
  ['payers', 'Staten dekker reiseutgifter til kurs, mens kommunen dekker lønn til veileder.'],
  ['payers', 'Staten dekker reiseutgifter til kurs.'],
  ['payers', 'Kommunen dekker lønn til veileder.'],
  ['deadlines', 'Utdanningsvirksomhetene rapporterer innen 1. mai, mens kommunene søker innen 1. september.'],
  ['deadlines', 'Kommunene søker innen 1. september.'],
  ['places', 'Nordre Follo hører til kontoret i sør, mens Indre Østfold hører til kontoret i øst.'],
  ['places', 'Nordre Follo hører til kontoret i sør.'],
  ['places', 'Indre Østfold hører til kontoret i øst.'],
  ['duties', 'Læringsmålene er anbefalte, mens læringsaktivitetene er bindende.'],
  ['duties', 'Læringsaktivitetene er bindende.'],
  ['shares', 'Tilskuddet dekker 40 prosent av lønnen til ALIS, mens kommunen betaler 60 prosent.'],
  ['shares', 'Kommunen betaler 60 prosent.'],
])('untrue of %s: %s', (rule, sentence) => expect(holds(rules[rule], sentence)).toBe(false));
