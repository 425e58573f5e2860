/** «ukestall 47 øst», «send meg ukestall»: what leaders say to see the week. */
import { officeNamed } from './office-names.ts';
import type { Language, OfficeId } from './question.ts';
import { plainLower } from './words.ts';

export type TallyCommand = { language: Language } & (
  | { is: 'show'; week: AskedWeek; office: OfficeId | undefined }
  | { is: 'send' | 'stop' }
  /** Something stands after the word that is neither a week nor an office. */
  | { is: 'unclear'; words: string }
);
export type AskedWeek = 'this' | 'last' | { number: number; year: number | undefined };

const name: Record<Language, string> = {
  nb: '(?:ukestall(?:et|ene)?|uketall(?:et|ene)?|ukesrapport(?:en)?)',
  nn: '(?:vekestal(?:a|et)?|veketal(?:a|et)?|vekerapport(?:en)?)',
  en: '(?:weekly|week) (?:figures|numbers|tally|report)',
};
const lead = '(?:(?:kan du |can you |please )?(?:vise?|sjå|se|gi|gje|show|see|give)(?: meg| me)? (?:the )?)?';
const send = '(?:send|gi|gje)(?: (?:meg|me))?(?: the)?';
const stop =
  "(?:stopp|stans|slutt med|slutt å sende(?: meg)?|ikke send(?: meg)?|ikkje send(?: meg)?|stop(?: sending(?: me)?)?|don't send(?: me)?)(?: the)?";

export function tallyCommandOf(text: string): TallyCommand | undefined {
  const said = plainLower(text).replace(/[\s.!?]+$/u, '');
  for (const language of ['nb', 'nn', 'en'] as const) {
    if (new RegExp(`^${stop} ${name[language]}$`, 'u').test(said)) return { is: 'stop', language };
    if (new RegExp(`^${send} ${name[language]}(?: (?:hver|kvar|every) (?:uke|veke|mandag|måndag|week|monday))?$`, 'u').test(said))
      return { is: 'send', language };
    const [whole, rest = ''] = new RegExp(`^${lead}${name[language]}(?![a-zæøå])(.*)$`, 'u').exec(said) ?? [];
    if (whole !== undefined) return { language, ...asked(rest.trim()) };
  }
  return undefined;
}

function asked(rest: string): { is: 'show'; week: AskedWeek; office: OfficeId | undefined } | { is: 'unclear'; words: string } {
  const unclear = { is: 'unclear', words: rest } as const;
  let left = rest.replace(/^(?:for|i|in) /u, '');
  let week: AskedWeek = 'this';
  const last = /^(?:forrige|siste|førre|sist|last) (?:uke|veke|week)(?: |$)/u.exec(left) ?? /^(?:forrige|førre|last)(?: |$)/u.exec(left);
  const named = /^(?:uke |veke |week |w)?(\d{1,2})(?:(?: ?[,/-] ?| i | in | )(20\d\d))?(?:,? |$)/u.exec(left);
  const present = /^(?:denne uken|denne uka|denne veka|nå|no|this week|now)(?: |$)/u.exec(left);
  if (last) week = 'last';
  else if (named) week = { number: Number(named[1]), year: named[2] === undefined ? undefined : Number(named[2]) };
  left = left
    .slice((last ?? named ?? present)?.[0].length ?? 0)
    .replace(/^(?:for|i|in) /u, '')
    .trim();
  if (left === '') return { is: 'show', week, office: undefined };
  const office = officeNamed(left);
  return office ? { is: 'show', week, office } : unclear;
}
