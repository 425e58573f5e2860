/** A real assistant in a process of its own, as `npm run demo` starts it, over a real file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Health } from './watch.ts';

export interface Child {
  url: string;
  /** Milliseconds from the spawning to the open door. */
  tookToOpen: number;
  /** It will kill itself at this point from now on. */
  arm(point: string): Promise<void>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
  /** What it ended with: a signal, or an exit code. */
  ended: Promise<string>;
  health(): Promise<Health>;
  /** All it wrote to its log. */
  log(): string;
}

/** `killAt`: it dies there while it starts; then `ended` says so and nothing was opened. */
export async function startChild(folder: string, killAt?: string): Promise<Child | { ended: string }> {
  const spawned = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', './src/e2e/kill-at.ts', 'src/main.ts', 'demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'info',
      DATABASE_URL: `file:${join(folder, 'assistant.db')}`,
      KNOWLEDGE_DIR: join(folder, 'knowledge'),
      ...(killAt !== undefined && { KILL_AT: killAt }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => String(signal ?? code));
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    log += piece;
  });
  const url = await Promise.race([addressOf(child), ended]);
  if (!url.startsWith('http')) return { ended: url, ...(url === '1' && { log }) };
  return {
    url,
    tookToOpen: performance.now() - spawned,
    arm: async (point) => {
      const heard = once(child, 'message');
      child.send(point);
      await heard;
    },
    kill: (signal) => void child.kill(signal),
    ended,
    health: async () => (await (await fetch(`${url}/readyz`)).json()) as Health,
    log: () => log,
  };
}

/** The demo says where it listens in its first line. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const address = /(http:\S+)\/api\/messages/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
}
