import { fold, tokens } from './norwegian.ts';

/** Four-letter pieces of a text with how often they stand, spaces between words included. Forgives spelling, dialect and compounds. */
export function grams(text: string): Map<string, number> {
  const plain = ` ${tokens(text).map(fold).join(' ')} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= plain.length; at++) {
    const piece = plain.slice(at, at + 4);
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return counts;
}

export interface GramIndex {
  /** Likeness (cosine, rare pieces weigh more) of a text to every unit, into `likeness`. */
  compare(text: string, likeness: Float32Array): void;
}

/** @param texts one per unit; an empty text is like nothing */
export function createGramIndex(texts: string[]): GramIndex {
  const counted = texts.map((text) => (text === '' ? new Map<string, number>() : grams(text)));
  const spread = new Map<string, number>();
  for (const counts of counted) for (const piece of counts.keys()) spread.set(piece, (spread.get(piece) ?? 0) + 1);
  const rarity = (piece: string) => Math.log(1 + texts.length / (0.5 + (spread.get(piece) ?? 0)));
  const postings = new Map<string, { units: Int32Array; weights: Float32Array; filled: number }>();
  for (const [piece, size] of spread) postings.set(piece, { units: new Int32Array(size), weights: new Float32Array(size), filled: 0 });
  for (const [unit, counts] of counted.entries()) {
    let squares = 0;
    for (const [piece, count] of counts) squares += (count * rarity(piece)) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (const [piece, count] of counts) {
      const posting = postings.get(piece);
      if (!posting) continue;
      posting.units[posting.filled] = unit;
      posting.weights[posting.filled++] = (count * rarity(piece)) / length;
    }
  }
  return {
    compare: (text, likeness) => {
      likeness.fill(0);
      const asked = grams(text);
      let squares = 0;
      for (const [piece, count] of asked) {
        const weight = count * rarity(piece);
        squares += weight * weight;
        const posting = postings.get(piece);
        if (!posting) continue;
        const { units, weights } = posting;
        for (let at = 0; at < units.length; at++)
          likeness[units[at] as number] = (likeness[units[at] as number] as number) + weight * (weights[at] as number);
      }
      const length = Math.sqrt(squares) || 1;
      for (let unit = 0; unit < likeness.length; unit++) likeness[unit] = (likeness[unit] as number) / length;
    },
  };
}
