/** Where one is, said before a question («Jeg er i Alta.», «Vi er Ullensaker kommune, må vi …?»): it says whose the question is, and is nothing to search for. */
import type { MunicipalityNames } from './understand.ts';

const who = '(?:hei[,!]? )?(?:jeg|eg|æ|vi|me|i|we)';
const is = '(?:er|e|jobber|jobbar|jobbe|arbeider|arbeidar|sitter|sit|bor|bur|ligger|ligg|am|are|work|come|kommer|kjem|holder til|held til)';
const now = '(?: (?:her|nå|no|oppe|nede|ute))?';
const at = '(?:i|på|fra|frå|in|from|at)';
const place = '(?:[\\p{L}-]+ ?){1,4}?';
/** «…, tett på hovedstaden.» */
const aside = '(?:, [^?,]{1,40})?';
const alone = new RegExp(`^${who} ${is}${now}(?: ${at})? ${place}${aside}[.!]*$`, 'iu');
const before = new RegExp(
  `^${who} ${is}${now}(?: ${at})? ${place}(?:${aside}, ?(?:og |and )?| (?:og|and) (?=(?:lurer|lurar|lure|vil|skal|har|trenger|treng|må|wonder|want|need|have)(?!\\p{L})))(?=\\S+ \\S+ \\S)`,
  'iu',
);
/** «Jeg er SamLIS i Alta, …»: who one is belongs to the question. */
const whoOneIs =
  /^.*?(?<!\p{L})(?:alis|samlis|lis ?[123]|veileder|rettleiar|supervisør|\p{L}*overlege|fastlege|vikar)(?:-?lege)?(?!\p{L})/iu;
/** A place of work says more than where. */
const workplace =
  /sy[kg]ehus|sjukehus|sykehjem|sjukeheim|hospital|nursing|legevakt|(?:^|\P{L})(?:kad|øhd|hf)(?!\p{L})|foretak|helsestasjon|fengsel|avdeling|universitet|direktorat|statsforvalter|tilsyn/iu;

export function onlySaysWhere(part: string, municipalities: MunicipalityNames): boolean {
  const said = part.trim();
  return alone.test(said) && !workplace.test(said) && municipalities.named(said).length > 0;
}

/** The parts of a message that ask for something, without where; all of them when there would be nothing left. */
export function withoutPlace(parts: string[], municipalities: MunicipalityNames): string[] {
  const kept = parts.filter((part) => !onlySaysWhere(part, municipalities)).map((part) => withoutLead(part, municipalities));
  return kept.length > 0 ? kept : parts;
}

function withoutLead(part: string, municipalities: MunicipalityNames): string {
  const lead = before.exec(part)?.[0];
  if (!lead || workplace.test(lead) || municipalities.named(lead).length === 0) return part;
  const said = whoOneIs.exec(lead)?.[0];
  return said ? `${said}, ${part.slice(lead.length)}` : capitalised(part.slice(lead.length));
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
