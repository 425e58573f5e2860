/** Start and stop. The only reader of process.env. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openAnswerer } from './answerer.ts';
import { createClock, createLog, openDesk } from './app.ts';
import type { Assistant } from './assistant.ts';
import { beginKnowledge } from './begin-knowledge.ts';
import { answerBatch } from './channel/terminal/batch.ts';
import { drawReply, plain, talk } from './channel/terminal/talk.ts';
import { wrap } from './channel/terminal/wrap.ts';
import type { Config } from './config.ts';
import { listBeside, parseConfig, parseStorageConfig, type StorageConfig } from './config.ts';
import { readDemo } from './demo.ts';
import type { Storage } from './storage/open-storage.ts';
import { texts } from './text/texts.ts';

const [command = 'start', ...rest] = process.argv.slice(2);

try {
  if (command === 'start') await start();
  else if (command === 'demo') await demo(rest);
  else if (command === 'ask') await ask(rest);
  else if (command === 'chat') await chat(rest);
  else if (command === 'import') await importInto(rest);
  else if (command === 'keys') await keys(rest);
  else if (command === 'audit') await audit(rest);
  else if (command === 'package') await packageApps(rest);
  else if (command === 'backup') await backup(rest);
  else if (command === 'restore') await restore(rest);
  else if (command === 'retention') await retention(rest);
  else
    throw new Error(
      `Kommandoen «${command}» finnes ikke. Bruk npm start, npm run demo, npm run ask, npm run chat, npm run import, npm run keys, npm run audit, npm run retention, npm run package, npm run backup eller npm run restore.`,
    );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Noe gikk galt.'}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = parseConfig(process.env, 'production');
  const log = createLog(config.logLevel);
  const clock = createClock(config);
  const begun = beginKnowledge(config, { log, clock });
  const { startAssistant } = await import('./assistant.ts');
  const assistant = await startAssistant(config, { log, clock, begun });
  if (!assistant) throw new Error('Porten i PORT er opptatt av et annet program. Stopp det, eller sett PORT til en ledig port.');
  log.info({ port: assistant.port }, 'ready');
  stopOnSignal(assistant);
}

async function demo(words: string[]): Promise<void> {
  if (words.some((word) => word !== '--with-sample-year'))
    throw new Error('Demoen kjenner bare --with-sample-year: npm run demo -- --with-sample-year');
  const plain = parseConfig(process.env, 'demo');
  const sample = words.length > 0;
  const config: Config = sample ? { ...plain, sample, databaseUrl: 'file:data/sample-year.db' } : plain;
  const log = createLog(process.env['LOG_LEVEL'] ? config.logLevel : 'warn');
  const clock = createClock(config);
  const begun = beginKnowledge(config, { log, clock });
  const { startAssistant } = await import('./assistant.ts');
  // Where the port was taken, what was begun is gone with it.
  const assistant = await onFreePort(config, (free) => startAssistant(free, { log, clock, ...(free === config && { begun }) }));
  process.stdout.write(
    `Assistenten er klar på ${assistant.url}/api/messages\n(demo: uten kontroll av hvem som sender, bare på denne maskinen).\n`,
  );
  stopOnSignal(assistant);

  const aside = await openAnswerer(assistant.app.desk);
  if (process.stdin.isTTY) {
    await talk(
      aside.answerer,
      { input: process.stdin, output: process.stdout },
      'Spør om ALIS og SamLIS. /1 trykker på knapp 1, og /slutt avslutter. Kjør «npm run chat» i et annet vindu for å prøve i nettleseren.',
    );
    await aside.close();
    await assistant.stop();
    return;
  }
  for (const [index, question] of texts.nb.starters.entries()) {
    const { replies } = await aside.answerer.write(`sample:${index}`, question);
    process.stdout.write(`\nSpørsmål: ${question}\n\n${replies.map(drawReply).join('\n\n')}\n`);
  }
  await aside.close();
  process.stdout.write(`\nAssistenten svarer fortsatt på ${assistant.url}/api/messages. Stopp den med Ctrl-C.\n`);
}

async function ask(words: string[]): Promise<void> {
  const config = parseConfig(process.env, 'demo');
  const app = await openDesk(config, { log: createLog('error'), clock: createClock(config), databaseUrl: 'file::memory:' });
  const { answerer, close } = await openAnswerer(app.desk);
  try {
    const [first, file] = words;
    if (first === '--batch') {
      if (!file) throw new Error('Skriv hvilken fil spørsmålene står i: npm run --silent ask -- --batch spørsmål.jsonl');
      for await (const answer of answerBatch(readQuestions(file), answerer)) process.stdout.write(`${JSON.stringify(answer)}\n`);
    } else if (words.length > 0) {
      const { replies, cases } = await answerer.write('ask', words.join(' '));
      for (const reply of replies) process.stdout.write(`${wrap(plain(reply.text), process.stdout.columns ?? 0)}\n`);
      if (cases.length > 0) process.stderr.write('\n(Dette er en prøve: ingenting er sendt eller lagret.)\n');
    } else {
      await talk(
        answerer,
        { input: process.stdin, output: process.stdout },
        'Spør om ALIS og SamLIS. /1 trykker på knapp 1, og /slutt avslutter. Dette er en prøve: ingenting sendes eller lagres.',
      );
    }
  } finally {
    await close();
    await app.close();
  }
}

/** From the database that `npm start` uses. */
async function audit(words: string[]): Promise<void> {
  const { readAccessLog } = await import('./read-access-log.ts');
  const opened: { close(): Promise<void> }[] = [];
  try {
    process.stdout.write(`${await readAccessLog(words, async () => (await openRegister(opened)).accessLog)}\n`);
  } finally {
    for (const each of opened) await each.close();
  }
}

/** Into the database that `npm start` uses. A dry run opens none. */
async function importInto(words: string[]): Promise<void> {
  const { importFile } = await import('./import-file.ts');
  const opened: { close(): Promise<void> }[] = [];
  const clock = () => new Date();
  const inquiries = async () => (await openRegister(opened)).inquiries;
  try {
    process.stdout.write(`${await importFile(words, inquiries, clock)}\n`);
  } finally {
    for (const each of opened) await each.close();
  }
}

async function packageApps(words: string[]): Promise<void> {
  const { runPackage } = await import('./package-command.ts');
  const folder = fileURLToPath(new URL('..', import.meta.url));
  process.stdout.write(`${await runPackage(words, { folder })}\n`);
}

async function keys(words: string[]): Promise<void> {
  const [{ runKeys }, { createKeyRing }] = await Promise.all([import('./keys-command.ts'), import('./key-ring.ts')]);
  const config = parseStorageConfig(process.env);
  const { ids } = createKeyRing(config.hashKey, config.olderKeys);
  await onDatabase(config, { withoutAllKeys: true }, async (open) => runKeys(words, ids, async () => (await open()).keyRows));
}

async function retention(words: string[]): Promise<void> {
  const { runRetention } = await import('./retention-command.ts');
  const config = parseStorageConfig(process.env);
  await onDatabase(config, {}, (open) => runRetention(words, config.retention, async () => (await open()).retention));
}

async function backup(words: string[]): Promise<void> {
  const { runBackup } = await import('./backup-command.ts');
  const { databaseUrl: url } = parseStorageConfig(process.env);
  process.stdout.write(`${await runBackup(words, { url, now: new Date() })}\n`);
}

async function restore(words: string[]): Promise<void> {
  const [{ runRestore }, { createKeyRing }] = await Promise.all([import('./backup-command.ts'), import('./key-ring.ts')]);
  const config = parseStorageConfig(process.env);
  const { ids } = createKeyRing(config.hashKey, config.olderKeys);
  const parts = { url: config.databaseUrl, now: new Date(), keys: ids };
  await onDatabase(config, { withoutAllKeys: true }, (open) =>
    runRestore(words, { ...parts, keyUse: async () => (await open()).keyRows.use() }),
  );
}

/** Work on the database without the assistant, and a word of what was done. The database is opened when it is asked for. */
async function onDatabase(
  config: StorageConfig,
  more: { withoutAllKeys?: true },
  work: (open: () => Promise<Storage>) => Promise<string>,
): Promise<void> {
  const [{ createKeyRing }, { openStorage }] = await Promise.all([import('./key-ring.ts'), import('./storage/open-storage.ts')]);
  const opened: Storage[] = [];
  const open = async () => {
    const { databaseUrl: url, retention } = config;
    const parts = { url, clock: () => new Date(), log: createLog('warn'), keys: createKeyRing(config.hashKey, config.olderKeys) };
    const storage = await openStorage({ ...parts, ...more, retention, deletionsFile: listBeside(config, url) });
    opened.push(storage);
    return storage;
  };
  if (config.demo) process.stdout.write('HASH_KEY er ikke satt, så dette gjelder demoens database.\n');
  try {
    process.stdout.write(`${await work(open)}\n`);
  } finally {
    for (const each of opened) await each.close();
  }
}

async function openRegister(opened: { close(): Promise<void> }[]): Promise<Storage> {
  const { openStorage } = await import('./storage/open-storage.ts');
  const url = process.env['DATABASE_URL']?.trim() || 'file:data/assistant.db';
  const storage = await openStorage({ url, clock: () => new Date(), log: createLog('warn') });
  opened.push(storage);
  return storage;
}

async function chat(words: string[]): Promise<void> {
  const { openPlayground, parts } = await import('./channel/teams/playground.ts');
  const [, named] = /^--as[= ](.*)$/.exec(words.join(' ')) ?? [];
  const as = parts.find((part) => part === (named ?? 'asker'));
  if (!as || (words.length > 0 && named === undefined))
    throw new Error(`Skriv hvem du vil være: npm run chat -- --as ${parts.join('|')}. Uten --as er du ${parts[0]}.`);
  const { port } = parseConfig(process.env, 'demo');
  const playground = await openPlayground({
    assistant: `http://127.0.0.1:${port}`,
    scene: readDemo(),
    as,
    folder: fileURLToPath(new URL('../.playground', import.meta.url)),
    environment: process.env,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => playground.stop());
  process.stdout.write(`Åpne ${playground.url} i nettleseren. Der er du ${playground.person} (${as}). Stopp med Ctrl-C.\n`);
  await playground.ended;
}

function readQuestions(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Filen ${file} kan ikke leses. Se etter at den finnes, og skriv stien slik den er fra denne mappen.`);
  }
}

/** The demo steps aside for whatever has its port, database included: two demos run side by side, and the second leaves nothing behind. */
async function onFreePort(config: Config, open: (config: Config) => Promise<Assistant | undefined>): Promise<Assistant> {
  const assistant = await open(config);
  if (assistant) return assistant;
  const other = await open({ ...config, port: 0, databaseUrl: 'file::memory:' });
  if (!other) throw new Error('Fant ingen ledig port på denne maskinen. Stopp et annet program, eller sett PORT.');
  process.stdout.write(
    `Port ${config.port} er opptatt, trolig av en annen assistent. Denne bruker port ${other.port} og en database i minnet i stedet.\n`,
  );
  return other;
}

function stopOnSignal(assistant: Assistant): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void assistant.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
