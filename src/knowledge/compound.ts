/** Takes Norwegian compounds apart by the words that the articles themselves use: «spesialistsøknad» → spesialist + søknad. */

/** Words that end many compounds by chance, or say nothing alone. */
const shortest = 4;
const links = ['', 's', 'e'] as const;

export interface Compounds {
  /** The parts, first and last, or undefined when it is no compound that we can read. */
  split(written: string): [string, string] | undefined;
}

/** @param counts every folded word of the articles with how often it stands */
export function createCompounds(counts: Map<string, number>): Compounds {
  const known = (word: string) => (counts.get(word) ?? 0) >= 2;
  const cache = new Map<string, [string, string] | undefined>();

  function take(word: string): [string, string] | undefined {
    let best: [string, string] | undefined;
    let most = 0;
    for (let at = shortest; at <= word.length - shortest; at++) {
      const last = word.slice(at);
      if (!known(last)) continue;
      for (const link of links) {
        const first = word.slice(0, at - link.length);
        if (!word.startsWith(link, at - link.length) || first.length < 3 || !known(first)) continue;
        // Both parts seen often beats one of them; a longer last part breaks ties.
        const worth = Math.min(counts.get(first) ?? 0, counts.get(last) ?? 0, 20) + last.length / 100 - link.length / 10;
        if (worth > most) [most, best] = [worth, [first, last]];
      }
    }
    return best;
  }

  return {
    split: (written) => {
      if (written.length < 2 * shortest || /\d/.test(written)) return undefined;
      if (!cache.has(written)) {
        const parts = take(written);
        if (cache.size >= 20_000) return parts;
        cache.set(written, parts);
      }
      return cache.get(written);
    },
  };
}
