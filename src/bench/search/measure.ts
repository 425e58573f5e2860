/** A process of its own for one engine over one collection: builds it, asks it everything and prints what that took. */
import { percentile } from '../figures.ts';
import { givenCollection, grownTo, ownCollection, ways } from './collection.ts';
import type { EngineName } from './engine.ts';
import { engines } from './engine.ts';
import type { Quality } from './judge.ts';
import { createJudge } from './judge.ts';

export interface Measured {
  title: string;
  passages: number;
  quality: Partial<Record<string, Quality>>;
  /** Milliseconds; the first build of the process. */
  build: number;
  p50: number;
  p99: number;
  /** MB the index holds after a full collection. */
  memory: number;
}

const warmUp = 300;

const [name, path, size] = process.argv.slice(2) as [EngineName, string | undefined, string | undefined];
const given = path ? givenCollection(path) : ownCollection();
const { title, judgedBy, rounds } = size ? grownTo(Number(size), given) : given;
const judge = createJudge(judgedBy);
const waits: number[] = [];
let [build, memory] = [0, 0];

for (const [round, { passages, questions }] of rounds.entries()) {
  const before = round === 0 ? held() : 0;
  const began = performance.now();
  const engine = engines[name](passages, questions);
  if (round === 0) {
    build = performance.now() - began;
    memory = held() - before + (engine.outside?.() ?? 0);
    for (const { text } of questions.slice(0, warmUp)) engine.ask(text.clean ?? '');
  }
  for (const way of ways) {
    for (const question of questions) {
      const text = question.text[way];
      if (text === undefined) continue;
      const from = performance.now();
      const hits = engine.ask(text, question.article);
      waits.push(performance.now() - from);
      judge.see(
        way,
        question,
        hits.flatMap(({ at }) => passages[at] ?? []),
      );
    }
  }
}

const measured: Measured = {
  title,
  passages: rounds[0]?.passages.length ?? 0,
  quality: judge.figures(),
  build,
  p50: percentile(waits, 0.5),
  p99: percentile(waits, 0.99),
  memory,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

/** MB in use after a full collection. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
