import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createArrayEngine } from './array-engine.ts';
import { createEngine, type Engine } from './engine.ts';
import { createLunrEngine } from './lunr-engine.ts';
import { createNorwegian, readNorwegianWords } from './norwegian.ts';
import { readKnowledge } from './read-knowledge.ts';
import { atOnce } from './steps.ts';
import { countUnits, openUnitIndex } from './unit-index.ts';

const termCount = 40;
/** A passage: how often it says each of its terms. */
const passage = fc.uniqueArray(fc.record({ term: fc.nat(termCount - 1), times: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ term }) => term,
  maxLength: 15,
});

function weightsOf(engine: Engine, passages: { term: number; times: number }[][]) {
  for (const said of passages)
    engine.add(
      Int32Array.from(said, ({ term }) => term),
      Float32Array.from(said, ({ times }) => times),
    );
  return engine.weights();
}

test('both engines weigh every term of every passage alike, so they rank alike', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 30 }), (passages) => {
      expect(weightsOf(createArrayEngine(termCount), passages)).toEqual(weightsOf(createLunrEngine(termCount), passages));
    }),
  );
});

test('they do so on the articles too', () => {
  const { passages } = readKnowledge('knowledge').knowledge;
  const index = openUnitIndex(atOnce(countUnits(passages.slice(0, 300), createNorwegian(readNorwegianWords('knowledge')))));
  const { start, of, weight } = index.passages;
  const said = Array.from({ length: start.length - 1 }, (_, at) =>
    Array.from(of.subarray(start[at], start[at + 1]), (term, n) => ({
      term,
      times: Math.max(1, Math.round(2 * (weight[(start[at] as number) + n] as number))),
    })),
  );
  const terms = index.vocabulary.size;
  expect(weightsOf(createArrayEngine(terms), said)).toEqual(weightsOf(createLunrEngine(terms), said));
});

test('lunr up to ten thousand passages, arrays above: only the arrays are quick to fill with many', () => {
  const made = (passages: number) => createEngine(passages, 3).add.toString();
  expect(made(10_000)).toBe(createLunrEngine(3).add.toString());
  expect(made(10_001)).toBe(createArrayEngine(3).add.toString());
});
