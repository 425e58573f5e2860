/** Microsoft 365 Agents Playground beside the demo: a chat in the browser that looks like Teams. A tool for trying, never part of production. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { officeNames } from '../../card/labels.ts';
import type { OfficeId } from '../../question/question.ts';
import { openBridge } from './playground-bridge.ts';

export const parts = ['asker', 'advisor', 'leader'] as const;
export type Part = (typeof parts)[number];

/** The people and places of the demo that the Playground is to show. */
export interface Scene {
  tenant: string;
  bot: { id: string; name: string };
  offices: Partial<Record<OfficeId, string>>;
  people: { id: string; name: string; part: string; office?: OfficeId | undefined }[];
}

export interface Playground {
  url: string;
  /** Name of the person one is there. */
  person: string;
  /** Resolves when the Playground was stopped, and rejects when it ended by itself. */
  ended: Promise<void>;
  stop(): void;
}

export interface PlaygroundParts {
  /** Where the assistant listens, `http://127.0.0.1:3978`. */
  assistant: string;
  scene: Scene;
  as: Part;
  /** For the config and the log of the Playground. */
  folder: string;
  environment: Record<string, string | undefined>;
}

/** Throws a whole sentence when the assistant does not answer, or the Playground cannot start. */
export async function openPlayground({ assistant, scene, as, folder, environment }: PlaygroundParts): Promise<Playground> {
  if (!(await answers(`${assistant}/readyz`)))
    throw new Error(
      `Ingen assistent svarer på ${assistant}. Start den i et annet vindu med «npm run demo», og prøv igjen. Sier demoen at den bruker en annen port, sett PORT til den.`,
    );
  mkdirSync(folder, { recursive: true });
  const config = join(folder, `${as}.yml`);
  // JSON is YAML too.
  const drawn = playgroundConfig(scene, as);
  writeFileSync(config, `${JSON.stringify(drawn, undefined, 2)}\n`);
  const number = parts.indexOf(as);
  const bridge = await openBridge({ assistant, port: 56160 + number, firstFromChannel: addedToChannel(drawn) });
  const child = spawn(process.execPath, [program(), 'start', '--disable-telemetry'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      TZ: 'Europe/Oslo',
      BOT_ENDPOINT: bridge.endpoint,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${as}.log`),
      TEAMSAPPTESTER_BROWSER: 'none',
      // A port of each part's own, where it is free; otherwise the Playground finds another.
      TEAMSAPPTESTER_PORT: String(56150 + number),
    },
  });
  let said = '';
  let stopping = false;
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      bridge.close();
      if (stopping) return resolve();
      reject(new Error(`Agents Playground stoppet av seg selv. Mer står i ${folder}. Dette sa den:\n${said.trim()}`));
    });
  });
  const listening = new Promise<string>((resolve) => {
    const hear = (piece: Buffer) => {
      said = `${said}${piece}`.slice(-4000);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(`http://localhost:${port}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const stop = () => {
    stopping = true;
    child.kill();
  };
  const url = await Promise.race([listening, ended.then(() => '')]);
  return { url, person: drawn.currentUser.name, ended, stop };
}

/** The Playground takes exactly five others besides oneself, and one channel of ours: an advisor gets that of their office. */
export function playgroundConfig({ tenant, bot, offices, people }: Scene, as: Part) {
  const me = people.find(({ part }) => part === as);
  if (!me) throw new Error(`env/demo.yaml har ingen med rollen ${as}. Legg til en, eller velg en annen med --as.`);
  const office = me.office && offices[me.office];
  const channel =
    me.office && office ? { id: office, name: officeNames[me.office] } : { id: '19:demo-fagforum@thread.tacv2', name: 'Fagforum' };
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: user(me),
    users: people
      .filter((person) => person !== me)
      .slice(0, 5)
      .map(user),
    personalChat: { id: `a:demo-${as}` },
    groupChat: { id: `19:demo-${as}-gruppe@thread.v2`, name: 'Gruppechat' },
    team: {
      id: '19:demo-team@thread.tacv2',
      name: 'ALIS- og SamLIS-kontorene',
      aadGroupId: '00000000-0000-4000-8000-0000000000bb',
      channels: [channel],
    },
  };
}

/** The assistant learns of a channel when it is added there; the Playground tells only of the personal chat. */
function addedToChannel({ tenantId, currentUser, bot, team }: ReturnType<typeof playgroundConfig>) {
  const [channel] = team.channels;
  return {
    type: 'conversationUpdate',
    id: randomUUID(),
    channelId: 'msteams',
    from: { id: currentUser.id, aadObjectId: currentUser.aadObjectId },
    recipient: { id: bot.id, name: bot.name },
    conversation: { id: channel?.id, conversationType: 'channel', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: channel?.id } },
    membersAdded: [],
  };
}

function user({ id, name }: Scene['people'][number]) {
  const [givenName = name, ...surname] = name.split(' ');
  const address = `person-${id.slice(-4)}@eksempel.no`;
  // `userPrincipleName` is how the Playground spells it.
  return {
    id: `29:demo-${id.slice(-4)}`,
    name,
    userPrincipleName: address,
    aadObjectId: id,
    givenName,
    surname: surname.join(' '),
    email: address,
  };
}

function program(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new Error('Agents Playground er ikke installert. Den er et utviklingsverktøy: kjør npm ci uten --omit=dev, og prøv igjen.');
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
