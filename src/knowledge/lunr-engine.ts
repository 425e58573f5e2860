/** lunr as the engine: one field of terms that are made outside of it. */
import lunr from 'lunr';
import { bm25, boost, type Engine } from './engine.ts';
import { createSparse, turned } from './sparse.ts';

export function createLunrEngine(termCount: number): Engine {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('terms');
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.k1(bm25.k1);
  builder.b(bm25.b);
  let id = 0;
  return {
    add: (terms, times) => {
      const said: string[] = [];
      for (let at = 0; at < terms.length; at++) {
        const term = String(terms[at]);
        for (let time = 0; time < (times[at] as number); time++) said.push(term);
      }
      builder.add({ id: id++, terms: said }, { boost });
    },
    weights: () => {
      const { fieldVectors, invertedIndex } = builder.build().toJSON() as LunrTables;
      const termOf = new Map(invertedIndex.map(([term, { _index }]) => [_index, Number(term)]));
      const rows = createSparse(fieldVectors.length);
      for (const [, elements] of fieldVectors) {
        for (let at = 0; at < elements.length; at += 2) rows.put(termOf.get(elements[at] as number) as number, elements[at + 1] as number);
        rows.endRow();
      }
      return turned(rows.finish(), termCount);
    },
  };
}

/** What lunr writes of itself, in as far as it is read here: vectors as term, weight, term, weight … */
interface LunrTables {
  fieldVectors: [ref: string, elements: number[]][];
  invertedIndex: [term: string, posting: { _index: number }][];
}
