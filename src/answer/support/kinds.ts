import { word } from './word.ts';

/** Things of one kind: a rule about one of them says nothing about another. */
const kinds: [string, RegExp][][] = [
  [
    ['alm', word('alm|allmennmedisin\\p{L}*|alis|allmennpraksis|allmennlege\\p{L}*')],
    ['sam', word('sam|samfunnsmedisin\\p{L}*|samlis')],
    ['arb', word('arbeidsmedisin\\p{L}*')],
    ['hospital', word('sykehusspesialitet\\p{L}*|sjukehusspesialitet\\p{L}*')],
    ['out-of-hours', word('legevakt|legevakta|legevakten')],
  ],
  [
    ['old', word('gammel ordning|gamle ordning\\p{L}*|gamal ordning|gammal ordning|den gamle')],
    ['new', word('ny ordning|nye ordning\\p{L}*|den nye')],
  ],
  [
    ['i', word('fond i')],
    ['ii', word('fond ii|utdanningsfond ii')],
    ['iii', word('fond iii|utdanningsfond iii')],
  ],
];

/** Something of a kind is named that the rule, which names others of it, does not. */
export function changesKind(said: string, rule: string, about: string): boolean {
  return kinds.some((members) => {
    const within = (text: string) => members.filter(([, shape]) => shape.test(text)).map(([name]) => name);
    const own = within(rule);
    const known = own.length > 0 ? own : within(about);
    return known.length > 0 && within(said).some((name) => !known.includes(name));
  });
}

/** Names of different clauses have been put together: «Herøy i Nordland hører til Midt». */
export function mixesNames(said: string, clauses: readonly string[]): boolean {
  const parts = clauses.filter((each) => clauses.every((other) => other === each || !each.includes(other)));
  if (parts.length < 2) return false;
  // The first word of a sentence is written so whatever it is.
  const own = namesIn(said.replace(/^\S+\s/u, ' '));
  const known = parts.map(namesIn);
  if (own.length < 2 || known.filter((names) => names.length > 0).length < 2) return false;
  // «Herøy i Møre og Romsdal …, og Herøy i Nordland …»: clauses side by side name something in common.
  if (!known.some((names, at) => names.some((name) => known.some((other, place) => place !== at && other.includes(name))))) return false;
  const anywhere = own.filter((name) => known.some((names) => names.includes(name)));
  return !known.some((names) => anywhere.every((name) => names.includes(name)));
}

const namesIn = (text: string): string[] => text.match(/(?<!\p{L})\p{Lu}[\p{Ll}-]{2,}(?!\p{L})/gu) ?? [];
