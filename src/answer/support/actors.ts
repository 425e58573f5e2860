import { exchanged, word } from './word.ts';

/** Who acts. The asker is one person whatever they are called. */
const actors: [string, RegExp][] = [
  ['municipality', word('kommune\\p{L}*|bydel\\p{L}*|municipal\\p{L}*')],
  ['county-governor', word('statsforvalt\\p{L}*|fylkesmann\\p{L}*|county governor\\p{L}*')],
  ['directorate', word('helsedirektorat\\p{L}*|direktorat\\p{L}*|directorate(?: of health)?')],
  ['helfo', word('helfo')],
  ['state', word('staten|stat|statlig\\p{L}*|statleg\\p{L}*|the state|departement\\p{L}*|ministry|government')],
  ['association', word('legeforening\\p{L}*|legeforeininga|medical association|den norske legeforening')],
  ['ks', word('ks')],
  ['hospital', word('sykehus\\p{L}*|sjukehus\\p{L}*|helseforetak\\p{L}*|helseføretak\\p{L}*|hospital\\p{L}*|health trust\\p{L}*')],
  ['employer', word('arbeidsgiver\\p{L}*|arbeidsgjevar\\p{L}*|arbeidsgivar\\p{L}*|employer\\p{L}*')],
  [
    'supervisor',
    word('veileder\\p{L}*|rettleiar\\p{L}*|vegleiar\\p{L}*|rettleiare|supervisors?|supervisør\\p{L}*|tutor\\p{L}*|mentor\\p{L}*'),
  ],
  [
    'office',
    word(
      'alis-kontor\\p{L}*|alis og samlis (?:nord|midt|vest|sør|øst|oslo)|kontor\\p{L}*|rådgiver\\p{L}*|rådgjevar\\p{L}*|advisory offices?|advisors?|offices?',
    ),
  ],
  ['nav', word('nav')],
  ['university', word('universitet\\p{L}*|universit\\p{L}*')],
  ['coordinator', word('koordinator\\p{L}*|coordinator\\p{L}*')],
  ['leader', word('leder\\p{L}*|leiar\\p{L}*|leader\\p{L}*|manager\\p{L}*')],
  ['auditor', word('revisor\\p{L}*|auditor\\p{L}*')],
];

/** In the order they are named. */
export function actorsIn(text: string): string[] {
  return actors
    .map(([name, shape]) => ({ name, at: shape.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Somebody does what the rule says another does. */
export function actsForAnother(said: string, rule: string): boolean {
  const inRule = actors.filter(([, shape]) => shape.test(rule));
  return (
    actors.some(([name, shape]) => inRule.some(([other, otherShape]) => other !== name && exchanged(said, rule, shape, otherShape))) &&
    !passive.test(said)
  );
}

const passive = word('av|by|fra|frå|from|hos|til|to');

/** Who the sentence begins with. */
function subjectOf(text: string): string | undefined {
  const [first] = actorsIn(text.split(/\s+/).slice(0, 3).join(' '));
  return first;
}

/** Somebody else than in the rule begins the sentence, and no «av» or «by» explains it. */
export function changesSubject(said: string, rule: string): boolean {
  const [one, other] = [subjectOf(said), subjectOf(rule)];
  return one !== undefined && other !== undefined && one !== other && !passive.test(said);
}

/** Two who act have changed places, and no «av» or «by» explains it. */
export function changesPlaces(said: string, rule: string): boolean {
  const inRule = actorsIn(rule);
  const both = actorsIn(said).filter((name) => inRule.includes(name));
  const ordered = inRule.filter((name) => both.includes(name));
  return both.length > 1 && both.join() !== ordered.join() && !passive.test(said);
}
