/** The whole assistant in this process, its front door, and a fake Teams before it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assistant } from '../assistant.ts';
import { startAssistant } from '../assistant.ts';
import type { Redact } from '../channel/teams/cleaned.ts';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import type { Log } from '../desk/ports.ts';
import type { Posted, Setting } from './activities.ts';
import { personalMessage } from './activities.ts';
import type { Arrival, FakeConnector } from './fake-connector.ts';
import { openFakeConnector } from './fake-connector.ts';
import { writeLightKnowledge } from './light-knowledge.ts';
import { type Health, repliesTo, strayedIn, untilQuiet } from './watch.ts';

export interface Ground {
  connector: FakeConnector;
  assistant: Assistant;
  folder: string;
  /** Everything logged, a JSON line each. */
  logged: string[];
  /** What Teams does: one POST to the front door. */
  post(activity: Posted): Promise<{ status: number; body: string }>;
  /** Posts, expects 200, and waits for so many accepted replies to it. */
  ask(activity: Posted, replies?: number): Promise<Arrival[]>;
  /** Writes as a person in their own chat; the reply's text. */
  say(text: string, person: string, setting?: Partial<Setting>): Promise<string>;
  health(): Promise<Health>;
  /** Resolves when nothing waits any more, or only what waits for an office. */
  quiet(): Promise<Health>;
  /** What went to a conversation that nobody wrote from: must be empty. */
  strayed(): string[];
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface GroundParts {
  knowledge?: 'real' | 'light';
  /** In place of what the demo's settings say. */
  config?: Partial<Config>;
  clock?: () => Date;
  /** In place of the real one. */
  redact?: Redact;
  /** A folder from another life, with its database. */
  folder?: string;
}

export async function openGround({
  knowledge = 'light',
  config,
  clock = () => new Date(),
  redact,
  folder: given,
}: GroundParts = {}): Promise<Ground> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'e2e-')));
  if (knowledge === 'light' && !given) await writeLightKnowledge(join(folder, 'knowledge'));
  const connector = await openFakeConnector();
  const logged: string[] = [];
  const write = (level: string) => (facts: object, message: string) => void logged.push(JSON.stringify({ level, ...facts, message }));
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const settings = {
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'assistant.db')}`,
    KNOWLEDGE_DIR: knowledge === 'light' ? join(folder, 'knowledge') : 'knowledge',
  };
  const assistant = await startAssistant({ ...parseConfig(settings, 'demo'), ...config }, { log, clock, redact });
  if (!assistant) throw new Error('No port was free.');
  const posted: Posted[] = [];

  async function post(activity: Posted): Promise<{ status: number; body: string }> {
    posted.push(activity);
    const response = await fetch(`${assistant?.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status: response.status, body: await response.text() };
  }

  async function ask(activity: Posted, replies = 1): Promise<Arrival[]> {
    const { status } = await post(activity);
    if (status !== 200) throw new Error(`The front door answered ${status}.`);
    await connector.until(() => repliesTo(connector, activity.id).length >= replies);
    return repliesTo(connector, activity.id);
  }

  async function health(): Promise<Health> {
    return (await (await fetch(`${assistant?.url}/readyz`)).json()) as Health;
  }

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= assistant.stop();
    return stopped;
  };
  return {
    connector,
    assistant,
    folder,
    logged,
    post,
    ask,
    say: async (text, person, setting) => {
      const [reply] = await ask(personalMessage(text, { serviceUrl: connector.url, person, ...setting }));
      return String(reply?.activity['text']);
    },
    health,
    quiet: () => untilQuiet(health),
    strayed: () => strayedIn(connector, posted),
    stop,
    close: async () => {
      await stop();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
