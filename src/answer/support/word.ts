/** A pattern for whole words, whatever alphabet: `word('ikke|ikkje|not')`. */
export const word = (words: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** The words that stand beside each place where one of the words stands. */
export function besides(text: string, shape: RegExp, reach = 2): Set<string>[] {
  const words = (text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []).filter((each) => each !== 'i');
  return words.flatMap((each, at) =>
    shape.test(each) ? [new Set([...words.slice(Math.max(0, at - reach), at), ...words.slice(at + 1, at + 1 + reach)])] : [],
  );
}

/** What stands beside `one` in what is said stands rather beside `other` in the rule: the two have been exchanged. */
export function exchanged(said: string, rule: string, one: RegExp, other: RegExp): boolean {
  const [beside, besideOther] = [besides(rule, one), besides(rule, other)];
  // Several words are found, but not what stands beside them.
  if (besideOther.length === 0 || (beside.length === 0 && one.test(rule))) return false;
  const shared = (words: Set<string>, known: Set<string>[]) =>
    Math.max(0, ...known.map((each) => [...words].filter((word) => each.has(word)).length));
  return besides(said, one).some((words) => shared(words, besideOther) > shared(words, beside));
}
