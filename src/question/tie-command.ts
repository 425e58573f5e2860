/** «koble øst»: which channel belongs to which office, said in the channel itself. */
import { officeNamed } from './office-names.ts';
import type { Language, OfficeId } from './question.ts';
import { plainLower } from './words.ts';

export type TieCommand =
  /** `office` is undefined when the words name none of the six. */
  { is: 'tie' | 'loose' | 'confirm' | 'refuse'; office: OfficeId | undefined; language: Language } | { is: 'ties'; language: Language };

const orders: [Exclude<TieCommand['is'], 'ties'>, Language, RegExp][] = [
  ['loose', 'nb', /^(?:koble fra|koble av|løs(?:ne)?|fjern koblingen(?: til)?)(?: (?<office>.+))?$/u],
  ['loose', 'nn', /^(?:kople frå|kople av|løys|fjern koplinga(?: til)?)(?: (?<office>.+))?$/u],
  ['loose', 'en', /^(?:untie|disconnect)(?: (?<office>.+))?$/u],
  ['tie', 'nb', /^(?:koble(?: til)?|knytt(?: til)?)(?: (?<office>.+))?$/u],
  ['tie', 'nn', /^(?:kople(?: til)?|knyt(?: til)?)(?: (?<office>.+))?$/u],
  ['tie', 'en', /^(?:tie|connect)(?: (?<office>.+))?$/u],
  ['confirm', 'nb', /^bekreft(?: (?<office>.+))?$/u],
  ['confirm', 'nn', /^stadfest(?: (?<office>.+))?$/u],
  ['confirm', 'en', /^confirm(?: (?<office>.+))?$/u],
  ['refuse', 'nb', /^avvis(?: (?<office>.+))?$/u],
  ['refuse', 'en', /^(?:refuse|reject)(?: (?<office>.+))?$/u],
];
const lists: [Language, RegExp][] = [
  ['nb', /^(?:vis )?(?:koblinger|koblingene|kanaler|kanalene)$/u],
  ['nn', /^(?:vis )?(?:koplingar|koplingane|kanalar|kanalane)$/u],
  ['en', /^(?:show )?(?:ties|channels)$/u],
];

/** Only a whole message is an order: «Kan vi koble øst og vest?» is not. */
export function tieCommandOf(text: string): TieCommand | undefined {
  const said = plainLower(text).replace(/[\s.!]+$/u, '');
  for (const [language, shape] of lists) if (shape.test(said)) return { is: 'ties', language };
  for (const [is, language, shape] of orders) {
    const found = shape.exec(said);
    if (!found) continue;
    const named = found.groups?.['office'];
    const office = named === undefined ? undefined : officeNamed(named);
    // «bekreft dette for meg» is somebody's question; «koble nordvest» in a channel deserves to be told which offices there are.
    if (named !== undefined && !office && (is === 'confirm' || is === 'refuse' || named.split(' ').length > 2)) return undefined;
    return { is, office, language };
  }
  return undefined;
}
