/** Microsoft 365 Agents Playground beside the demo: a chat in the browser that looks like Teams. A tool for trying, never part of production. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { officeNames } from '../../card/labels.ts';
import type { OfficeId } from '../../question/question.ts';

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
  /** Resolves when the Playground has ended. */
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
  writeFileSync(config, `${JSON.stringify(playgroundConfig(scene, as), undefined, 2)}\n`);
  const child = spawn(process.execPath, [program(), 'start', '--disable-telemetry'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      BOT_ENDPOINT: `${assistant}/api/messages`,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${as}.log`),
      TEAMSAPPTESTER_BROWSER: 'none',
      // A port of each part's own, where it is free; otherwise the Playground finds another.
      TEAMSAPPTESTER_PORT: String(56150 + parts.indexOf(as)),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (piece: Buffer) => {
      said = `${said}${piece}`.slice(-4000);
      const heard = /Listening on (\d+)/.exec(said)?.[1];
      if (heard) resolve(heard);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`Agents Playground stoppet før den var klar. Dette sa den:\n${said.trim()}`)));
  });
  return { url: `http://localhost:${port}`, ended, stop: () => void child.kill() };
}

/** The Playground takes one channel of ours, and at least five others besides oneself. An advisor gets the channel of their office. */
export function playgroundConfig({ tenant, bot, offices, people }: Scene, as: Part) {
  const me = people.find(({ part }) => part === as);
  if (!me) throw new Error(`env/demo.yaml har ingen med rollen ${as}. Legg til en, eller velg en annen med --as.`);
  const office = me.office && offices[me.office];
  const channel =
    me.office && office ? { id: office, name: officeNames[me.office] } : { id: '19:demo-fagforum@thread.tacv2', name: 'Fagforum' };
  const [current, ...users] = [me, ...people.filter((person) => person !== me)].map(({ id, name }, index) => {
    const [givenName = name, ...surname] = name.split(' ');
    const address = `person-${index}@eksempel.no`;
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
  });
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: current,
    users,
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
