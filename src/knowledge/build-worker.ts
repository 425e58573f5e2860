/** A thread by itself that makes the search's tables, so that no turn waits for them. Started by `table-maker.ts`, one thread for each time. */
import { parentPort } from 'node:worker_threads';
import { createNorwegian } from './norwegian.ts';
import { makeTables } from './search.ts';
import { atOnce } from './steps.ts';
import type { Made, Wanted } from './table-maker.ts';

parentPort?.once('message', ({ passages, words }: Wanted) => {
  try {
    const tables = atOnce(makeTables(passages, createNorwegian(words)));
    parentPort?.postMessage({ tables } satisfies Made, buffersIn(tables));
  } catch (error) {
    parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) } satisfies Made);
  }
});

/** Every array of numbers is handed over as it is, not copied. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const each of Object.values(value)) buffersIn(each, found);
  return [...found];
}
