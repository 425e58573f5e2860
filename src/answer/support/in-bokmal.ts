/**
 * English as it is written of the training of doctors, said in bokmål, so that it can be held against the rules. Not for finding: a phrase that is
 * missing in english-phrases.json makes a true sentence fall, a phrase that is wrong there lets an untrue one through.
 */
import phrases from './english-phrases.json' with { type: 'json' };

/** Says nothing that a rule could contradict. */
const small = new Set(
  'a an the under ones of to in on at for by with as is are was were be been being it its this that these those they their there who which what where how then thus therefore so do does did will would out into entered covers sum'.split(
    ' ',
  ),
);

const table = Object.entries(phrases).map(([phrase, becomes]) => ({ words: phrase.replace(/,/g, '').split(' '), becomes }));
const byFirst = new Map<string, typeof table>();
for (const each of table.sort((one, other) => other.words.length - one.words.length)) {
  const [first = ''] = each.words;
  byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
}

/** English words by Norwegian ones, longest phrases first; names, numbers, signs and unknown words stay. */
export function inBokmal(english: string): string {
  const parts = english.match(/\S+@[\w.-]+\w|\w+\.(?:no|com)\b|\p{Lu}+\d+|\p{L}[\p{L}'’-]*|\p{N}[\p{N}.,]*\p{N}|[^\s]/gu) ?? [];
  const words = parts.map((part) => part.toLowerCase().replace(/[’']s$/u, ''));
  const out: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const found = longestAt(words, at);
    if (found) out.push(found.becomes);
    else if (!small.has(words[at] ?? '') || /^\p{Lu}\p{Lu}/u.test(parts[at] ?? '')) out.push(parts[at] ?? '');
    at += found?.length ?? 1;
  }
  return out.join(' ').replace(/\s+([.,;:!?)])/gu, '$1');
}

/** Commas within a phrase are stepped over: «open, unselected general practice». */
function longestAt(words: string[], at: number): { becomes: string; length: number } | undefined {
  for (const first of formsOf(words[at] ?? '')) {
    for (const { words: parts, becomes } of byFirst.get(first) ?? []) {
      let place = at + 1;
      const whole = parts.slice(1).every((part) => {
        if (words[place] === ',') place += 1;
        const fits = formsOf(words[place] ?? '').includes(part);
        place += 1;
        return fits;
      });
      if (whole) return { becomes, length: place - at };
    }
  }
  return undefined;
}

/** As written, then without the ending of a plural or of a verb. */
function formsOf(word: string): string[] {
  return [
    word,
    ...(word.endsWith('s') && word.length > 2 ? [word.slice(0, -1), ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [])] : []),
  ];
}
