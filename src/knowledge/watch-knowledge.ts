/** Keeps the knowledge in service true to its folder: a good edit is swapped in whole, a broken one is said aloud and left out. */
import type { Knowledge } from './article.ts';
import { folderStamp } from './folder-stamp.ts';
import type { Fault } from './read-article.ts';
import type { ReadKnowledge } from './read-knowledge.ts';
import { readKnowledge, readKnowledgeGently } from './read-knowledge.ts';

export interface KnowledgeHealth {
  version: string;
  /** ISO instant at which what is in service was put there. */
  loadedAt: string;
  articles: number;
  passages: number;
  /** Faults in the folder as it was last read, warnings left out. */
  faults: number;
  /** At most ten, `file:line sentence`. */
  problem?: string[];
  /** The folder holds something newer that could not be put in service. */
  stale: boolean;
}

export interface OpenKnowledge<Prepared> {
  current(): Knowledge;
  /** What `prepare` made of `current()`; the two are always of the same moment. */
  prepared(): Prepared;
  health(): KnowledgeHealth;
  onChange(changed: (knowledge: Knowledge) => void): void;
  /** Looks once, now. The timer does this every `everyMs`; a change is read when two looks in a row see the same files. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

interface Options<Prepared> {
  /** The folder that holds `articles`. */
  folder: string;
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
  /** Made of new knowledge before it is put in service (the search index). If it throws, the old stays. */
  prepare: (knowledge: Knowledge) => Prepared | Promise<Prepared>;
  clock?: () => Date;
  /** Milliseconds between two looks at the folder; 0 looks only when told. */
  everyMs?: number;
}

/** A folder that never rests is read all the same after this many looks. */
const patience = 3;
const shownProblems = 10;

/** Throws, in whole sentences, only when there is nothing at all to put in service. */
export async function openKnowledge<Prepared>(options: Options<Prepared>): Promise<OpenKnowledge<Prepared>> {
  const { folder, log, prepare, clock = () => new Date(), everyMs = 1000 } = options;
  let seen = folderStamp(folder);
  const first = readKnowledge(folder);
  if (first.knowledge.articles.length === 0) throw new Error(nothingToServe(first));
  let inService: ReadKnowledge & { prepared: Prepared; at: Date } = { ...first, prepared: await prepare(first.knowledge), at: clock() };
  let problems = errorsOf(first);
  let stale = false;
  sayFaults(problems);

  const listeners: ((knowledge: Knowledge) => void)[] = [];
  let changing: string | undefined;
  let unrest = 0;
  let stopped = false;

  async function look(): Promise<void> {
    const stamp = folderStamp(folder);
    if (stamp === seen) {
      changing = undefined;
      unrest = 0;
      return;
    }
    if (stamp !== changing && unrest < patience) {
      changing = stamp;
      unrest++;
      return;
    }
    const read = await readKnowledgeGently(folder);
    // Changed under our eyes: what was read may be half of each. Once it has been tried enough, the next look reads it again anyway.
    if (folderStamp(folder) !== stamp && unrest < patience) {
      unrest++;
      return;
    }
    changing = undefined;
    unrest = 0;
    seen = stamp;
    await take(read);
  }

  async function take(read: ReadKnowledge): Promise<void> {
    const errors = errorsOf(read);
    // What was broken when the present set was put in service is out already; only a new fault would take something away.
    const alreadyOut = new Set(errorsOf(inService).map(({ file }) => file));
    const worse = read.knowledge.articles.length === 0 || errors.some(({ file }) => !alreadyOut.has(file));
    if (worse) {
      problems = errors;
      stale = true;
      sayFaults(errors);
      log.warn(
        { version: inService.knowledge.version, faults: errors.length },
        'knowledge not changed: the last good version stays in service',
      );
      return;
    }
    let prepared: Prepared;
    try {
      prepared = await prepare(read.knowledge);
    } catch (error) {
      if (stopped) return;
      const says = `Søket kunne ikke bygges av de nye artiklene: ${error instanceof Error ? error.message : 'ukjent feil'} Den forrige utgaven er i bruk.`;
      problems = [{ file: 'articles', line: 1, says }];
      stale = true;
      sayFaults(problems);
      return;
    }
    if (stopped) return;
    const before = inService.knowledge.version;
    inService = { ...read, prepared, at: clock() };
    problems = errors;
    stale = false;
    const { version, articles, passages } = read.knowledge;
    log.info({ before, version, articles: articles.length, passages: passages.length }, 'knowledge changed');
    sayFaults(errors);
    for (const changed of listeners) changed(read.knowledge);
  }

  function sayFaults(faults: Fault[]): void {
    for (const { file, line, says } of faults.slice(0, shownProblems)) log.warn({ file, line, remedy: says }, 'article has a fault');
    if (faults.length > shownProblems) log.warn({ more: faults.length - shownProblems }, 'more faults: run npm run knowledge');
  }

  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const lookSafely = () => {
    looking = looking.then(look).catch((error: unknown) => {
      log.warn({ problem: error instanceof Error ? error.message : String(error) }, 'could not look at the knowledge folder; trying again');
    });
    return looking;
  };
  const tick = () => {
    timer = setTimeout(() => void lookSafely().then(() => !stopped && tick()), everyMs);
    timer.unref();
  };
  if (everyMs > 0) tick();

  return {
    current: () => inService.knowledge,
    prepared: () => inService.prepared,
    health: () => ({
      version: inService.knowledge.version,
      loadedAt: inService.at.toISOString(),
      articles: inService.knowledge.articles.length,
      passages: inService.knowledge.passages.length,
      faults: problems.length,
      ...(problems.length > 0 && { problem: problems.slice(0, shownProblems).map(({ file, line, says }) => `${file}:${line} ${says}`) }),
      stale,
    }),
    onChange: (changed) => {
      listeners.push(changed);
    },
    look: lookSafely,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

const errorsOf = ({ faults }: ReadKnowledge) => faults.filter(({ warning }) => !warning);

function nothingToServe({ faults }: ReadKnowledge): string {
  const listed = faults.slice(0, shownProblems).map(({ file, line, says }) => `${file}:${line} ${says}`);
  return [
    'Kunnskapen kan ikke leses: ingen artikkel er hel, så assistenten har ikke noe å svare med.',
    ...listed,
    'Rett dette, kjør «npm run knowledge» til den ikke melder feil, og start igjen.',
  ].join('\n');
}
