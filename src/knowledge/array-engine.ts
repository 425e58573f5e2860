/** The same weights as lunr's in plain arrays: for knowledge so large that lunr would take gigabytes and minutes. */
import { bm25, boost, type Engine } from './engine.ts';
import { createSparse, turned } from './sparse.ts';

export function createArrayEngine(termCount: number): Engine {
  const rows = createSparse();
  const lengths: number[] = [];
  const saidBy = new Int32Array(termCount);
  return {
    add: (terms, times) => {
      let length = 0;
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] as number;
        rows.put(term, times[at] as number);
        saidBy[term] = (saidBy[term] as number) + 1;
        length += times[at] as number;
      }
      rows.endRow();
      lengths.push(length);
    },
    weights: () => {
      const { k1, b } = bm25;
      const table = rows.finish();
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      const rarity = Float64Array.from(saidBy, (n) => Math.log(1 + Math.abs((lengths.length - n + 0.5) / (n + 0.5))));
      for (let passage = 0; passage < lengths.length; passage++) {
        const pays = k1 * (1 - b + b * ((lengths[passage] as number) / average));
        for (let at = table.start[passage] as number; at < (table.start[passage + 1] as number); at++) {
          const times = table.weight[at] as number;
          const weight = (((rarity[table.of[at] as number] as number) * ((k1 + 1) * times)) / (pays + times)) * boost;
          table.weight[at] = Math.round(weight * 1000) / 1000;
        }
      }
      return turned(table, termCount);
    },
  };
}
