/** Start and stop. The only reader of process.env. */
import { readFileSync } from 'node:fs';
import { createAnswerer } from './answerer.ts';
import type { DeskApp } from './app.ts';
import { createClock, createLog, openDesk } from './app.ts';
import { answerBatch } from './channel/terminal/batch.ts';
import { drawReply, plain, talk } from './channel/terminal/talk.ts';
import type { Config } from './config.ts';
import { ConfigError, parseConfig } from './config.ts';

const [command = 'start', ...rest] = process.argv.slice(2);

try {
  if (command === 'ask') await ask(rest);
  else throw new Error(`Kommandoen «${command}» finnes ikke. Bruk npm start, npm run demo eller npm run ask.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function ask(words: string[]): Promise<void> {
  const config = parseConfig(process.env, 'demo');
  const app = await openInMemory(config);
  try {
    const answerer = createAnswerer(app);
    const [first, file] = words;
    if (first === '--batch') {
      if (!file) throw new Error('Skriv hvilken fil spørsmålene står i: npm run --silent ask -- --batch spørsmål.jsonl');
      for await (const answer of answerBatch(readFileSync(file, 'utf8'), answerer)) process.stdout.write(`${JSON.stringify(answer)}\n`);
    } else if (words.length > 0) {
      const { replies } = await answerer.write('ask', words.join(' '));
      for (const reply of replies) process.stdout.write(`${plain(reply.text)}\n`);
    } else {
      await talk(answerer, { input: process.stdin, output: process.stdout }, 'Spør om ALIS og SamLIS. Skriv /slutt for å avslutte.');
    }
  } finally {
    await app.close();
  }
}

/** For what is asked in a terminal: a register that is forgotten when the process ends. */
async function openInMemory(config: Config): Promise<DeskApp> {
  return openDesk(config, { log: createLog('error'), clock: createClock(config), databaseUrl: 'file::memory:' });
}
