/** Starts the bench's processes, each by itself, and sees to it that they end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Running {
  process: ChildProcess;
  lines: Interface;
  /** The next line on stdout that fits. */
  line(fits?: (line: string) => boolean): Promise<string>;
  /** Milliseconds of processor time used so far, threads included; undefined where the system does not tell. */
  cpu(): number | undefined;
  end(): Promise<void>;
}

const home = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a TypeScript file of this project in a Node of its own, in production mode. */
export function run(file: string, given: { args?: string[]; env?: Record<string, string>; flags?: string[] } = {}): Running {
  const child = spawn(process.execPath, [...(given.flags ?? []), '--import', 'tsx', file, ...(given.args ?? [])], {
    cwd: home,
    env: { ...withoutSettings(process.env), NODE_ENV: 'production', ...given.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  return {
    process: child,
    lines,
    line: (fits = () => true) =>
      new Promise((resolve, reject) => {
        const look = (line: string) => {
          if (!fits(line)) return;
          lines.off('line', look);
          child.off('exit', gone);
          resolve(line);
        };
        const gone = () => reject(new Error(`${file} ended before it said what it should.`));
        lines.on('line', look);
        child.once('exit', gone);
      }),
    cpu: () => cpuOf(child.pid),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** A port that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Only what a process needs of the surroundings: settings of the machine must not reach the measured programs. */
function withoutSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG'];
  return Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** Linux counts in hundredths of a second. */
function cpuOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
