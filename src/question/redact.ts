/** First in line for every text: takes out what points at a person, before anything is stored, logged or sent on. */
import { findAddresses, findBirthDates, findEmails, findHprNumbers, findPassports } from './find-contact.ts';
import { findNames } from './find-names.ts';
import { type Finding, findAccounts, findIdentityNumbers, findPhones } from './find-numbers.ts';
import type { RemovedKind } from './incoming.ts';
import { originalSpan, plainView } from './plain-view.ts';
import type { RedactedText } from './question.ts';

const marks: Record<RemovedKind, string> = {
  'identity-number': '[fjernet fødselsnummer]',
  account: '[fjernet kontonummer]',
  email: '[fjernet e-postadresse]',
  hpr: '[fjernet HPR-nummer]',
  passport: '[fjernet passnummer]',
  phone: '[fjernet telefonnummer]',
  'birth-date': '[fjernet fødselsdato]',
  address: '[fjernet adresse]',
  name: '[fjernet navn]',
};

/** What redaction puts in the place of what it takes; question.text may hold these. */
export const removedMark = /\[fjernet [\p{L}-]+\]/gu;

const rounds = 5;

/**
 * Takes out identity numbers, accounts, phones, addresses, names of oneself and of patients, and says what kinds it took.
 * `published` holds the offices' own numbers and addresses (published.ts), which may stay; with `names: 'keep'` so may names. Throws, without a word
 * of the text, when the result is still not clean: then nothing of the text may be kept.
 */
export function redact(
  text: string,
  { published = [], names }: { published?: readonly string[]; names?: 'keep' | undefined } = {},
): { text: RedactedText; removed: RemovedKind[] } {
  const removed = new Set<RemovedKind>();
  const open = new Set(published.map(bare));
  let clean = text;
  for (let round = 0; round < rounds; round++) {
    const next = takeOut(clean, open, removed, names);
    if (next === clean) return { text: clean as RedactedText, removed: [...removed] };
    clean = next;
  }
  throw new Error('Meldingen kunne ikke renses for personopplysninger, og er derfor ikke tatt vare på. Avsenderen må skrive den på nytt.');
}

function takeOut(text: string, open: Set<string>, removed: Set<RemovedKind>, names: 'keep' | undefined): string {
  const view = plainView(text);
  const numbers = [findIdentityNumbers, findAccounts, findEmails, findHprNumbers, findPassports, findPhones, findBirthDates];
  const found = [...numbers.flatMap((find) => find(view.lower)), ...findAddresses(view.text), ...(names ? [] : findNames(view))];
  let out = '';
  let at = 0;
  for (const each of withoutOverlaps(found)) {
    if (mayBePublished(each) && open.has(bare(view.text.slice(each.from, each.to)))) continue;
    const { from, to } = originalSpan(view, each.from, each.to);
    out += text.slice(at, from) + marks[each.kind];
    at = to;
    removed.add(each.kind);
  }
  return out + text.slice(at);
}

/** Earlier finders win; what they leave of an overlapping finding is found in the next round. Then in the order of the text. */
function withoutOverlaps(found: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const each of found) if (!kept.some((other) => each.from < other.to && other.from < each.to)) kept.push(each);
  return kept.sort((a, b) => a.from - b.from);
}

function mayBePublished(found: Finding): boolean {
  return found.kind === 'phone' || found.kind === 'email' || found.kind === 'address';
}

/** Numbers by their last eight digits, everything else in small letters. */
export function bare(text: string): string {
  const digits = text.replace(/\D/gu, '');
  return digits.length >= 8 && !text.includes('@') ? digits.slice(-8) : text.trim().toLowerCase();
}
