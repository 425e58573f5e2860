/**
 * One database, many lives: each round kills the assistant at one point while messages are on their way, starts it again, delivers again what
 * was not acknowledged (as Teams does), and counts what people saw. The life that recovers one round is the victim of the next.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../storage/open-storage.ts';
import { demoChannels, installedInChannel, type Posted, personalMessage } from './activities.ts';
import { type Child, startChild } from './child.ts';
import { type Arrival, type Fault, openFakeConnector } from './fake-connector.ts';
import { lightQuestions, lightUnknown, writeLightKnowledge } from './light-knowledge.ts';
import { repliesTo, strayedIn, untilQuiet } from './watch.ts';

export interface KillPoint {
  /** In the words of kill-at.ts. */
  at: string;
  /** `air`: killed from outside while the connector is silent about a request. */
  during?: 'work' | 'air' | 'start' | 'stop';
  /** What the connector does meanwhile. */
  faults?: (Fault | 'ok')[];
  /** `start` only: where the life before it was killed, so that there is something to recover. */
  after?: string;
}

export interface Round {
  /** From the new life's spawning until everybody has their answer, milliseconds. */
  recovered: number;
  /** What was never answered, or oftener than it may be: once, and once more when it was in the air at the death. */
  wrong: string[];
  /** What came twice, rightly: accepted, and not yet stored when the assistant died. */
  repeated: number;
  /** A conversation whose answers came in another order than its questions. */
  disordered: string[];
  /** The case numbers the asker was told and the office was shown. */
  cases: { told: string[]; shown: string[] };
  failed: number;
}

/** Teams gives up on us after this. */
const deadline = 60_000;

export async function openKillChain(name: string) {
  const folder = await mkdtemp(join(tmpdir(), `kill-${name}-`));
  await writeLightKnowledge(join(folder, 'knowledge'));
  const connector = await openFakeConnector();
  const posted: Posted[] = [];
  const logs: string[] = [];
  let life: Child | undefined;
  let rounds = 0;
  let broken = false;
  let failed = 0;

  async function start(): Promise<Child> {
    const child = await startChild(folder);
    if (!('url' in child)) throw new Error(`The assistant did not open: ${JSON.stringify(child)}`);
    return child;
  }

  /** Resolves to the messages that were not acknowledged. */
  async function deliver(to: Child, messages: Posted[]): Promise<Posted[]> {
    const lost: Posted[] = [];
    for (const message of messages) {
      posted.push(message);
      const body = JSON.stringify(message);
      const headers = { 'Content-Type': 'application/json', Connection: 'close' };
      const status = await fetch(`${to.url}/api/messages`, { method: 'POST', headers, body }).then(
        (response) => response.status,
        () => 0,
      );
      if (status !== 200) lost.push(message);
    }
    return lost;
  }

  /** What was in the air when it died, read from a copy: the file itself is recovered by nobody but the next life. */
  async function inTheAir(): Promise<{ replies: string[]; cases: number }> {
    const aside = await mkdtemp(join(tmpdir(), 'kill-copy-'));
    for (const end of ['', '-wal']) await copyFile(join(folder, `assistant.db${end}`), join(aside, `a.db${end}`)).catch(() => {});
    const { db, close } = openEngine(`file:${join(aside, 'a.db')}`);
    const rows = await db
      .selectFrom('outbox')
      .select(['reply_to', 'office'])
      .where('state', '=', 'sending')
      .execute()
      .catch(() => []);
    await close();
    await rm(aside, { recursive: true });
    const replies = rows.flatMap(({ reply_to }) => (reply_to === null ? [] : [reply_to]));
    return { replies, cases: rows.filter(({ office }) => office !== null).length };
  }

  async function dies(child: { ended: Promise<string> }, point: string): Promise<void> {
    const patience = new AbortController();
    const late = new Promise<string>((resolve) => {
      const timer = setTimeout(() => resolve('nothing: the point was never reached'), 20_000);
      patience.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    const end = await Promise.race([child.ended, late]);
    patience.abort();
    if (end !== 'SIGKILL') throw new Error(`At «${point}» the assistant ended with ${end}.`);
  }

  async function round({ at, during = 'work', faults = [], after = 'before sending' }: KillPoint): Promise<Round> {
    // Every round waits a minute for what does not come: one is enough.
    if (broken) throw new Error('An earlier round was never recovered from.');
    broken = true;
    rounds += 1;
    const victim = life ?? (await start());
    const chat = (which: number) => `${String(rounds).padStart(2, '0')}0${which}`;
    const say = (text: string, which: number) => personalMessage(text, { serviceUrl: connector.url, person: chat(which) });
    const inOrder = [say(lightQuestions[0].asks, 1), say(lightQuestions[1].asks, 1)];
    const unknown = say(lightUnknown, 2);
    const first = rounds === 1 ? [installedInChannel({ serviceUrl: connector.url, channel: demoChannels.ost })] : [];
    const cardsBefore = cards().length;

    const arrivedBefore = connector.arrivals.length;
    connector.next(...faults);
    if (during === 'air') {
      void connector.until(() => connector.arrivals.length > arrivedBefore, 20_000).then(() => victim.kill('SIGKILL'));
    } else await victim.arm(during === 'start' ? after : at);
    const lost = (await Promise.all([deliver(victim, [...first, ...inOrder]), deliver(victim, [unknown])])).flat();
    if (during === 'stop') victim.kill('SIGTERM');
    await dies(victim, during === 'start' ? after : at);
    logs.push(victim.log());
    const air = await inTheAir();
    if (during === 'start') {
      const child = await startChild(folder, at);
      if ('url' in child) await dies(child, at);
      else if (child.ended !== 'SIGKILL') throw new Error(`At «${at}» the assistant ended with ${child.ended}.`);
    }

    const spawned = performance.now();
    life = await start();
    // Teams sends the same id again at first, and a new one later.
    const again = lost.map((message) => (rounds % 2 === 0 || first.includes(message) ? message : { ...message, id: `${message.id}9` }));
    const alias = new Map(lost.map((message, index) => [message.id, again[index]?.id ?? message.id]));
    const stillLost = await deliver(life, again);
    if (stillLost.length > 0) throw new Error('A healthy assistant did not acknowledge.');

    const idsOf = ({ id }: Posted) => [id, alias.get(id) ?? id];
    const times = (message: Posted) => repliesTo(connector, ...idsOf(message)).length;
    const messages = [...inOrder, unknown];
    await connector.until(() => messages.every((message) => times(message) > 0) && cards().length > cardsBefore, deadline);
    const recovered = performance.now() - spawned;
    const living = life;
    const { outboxFailed, inboxGivenUp } = await untilQuiet(() => living.health());
    const failedBefore = failed;
    failed = outboxFailed + inboxGivenUp;
    broken = false;

    const told = repliesTo(connector, ...idsOf(unknown)).map(({ activity }) => /som sak (\d+)/.exec(String(activity['text']))?.[1] ?? '');
    const shown = cards().slice(cardsBefore);
    const seen = [
      ...messages.map((message) => ({
        what: String(message['text']),
        times: times(message),
        most: 1 + air.replies.filter((id) => idsOf(message).includes(id)).length,
      })),
      { what: 'the card in the office', times: shown.length, most: 1 + air.cases },
    ];
    return {
      recovered,
      wrong: seen.filter((each) => each.times < 1 || each.times > each.most).map((each) => `${each.times} × ${each.what}`),
      repeated: seen.filter((each) => each.times > 1).length,
      disordered: inOrder
        .map((message) => connector.arrivals.indexOf(repliesTo(connector, ...idsOf(message))[0] as Arrival))
        .flatMap((place, index, places) => (place < (places[index - 1] ?? -1) ? [chat(1)] : [])),
      cases: {
        told: [...new Set(told)],
        shown: [...new Set(shown.map(({ activity }) => /Sak (\d+)/.exec(String(activity['summary']))?.[1] ?? ''))],
      },
      failed: failed - failedBefore,
    };
  }

  const cards = () =>
    connector.accepted().filter(({ conversation, activity }) => conversation === demoChannels.ost && 'summary' in activity);

  return {
    round,
    /** After a last, graceful stop: what the register holds, and what came to a wrong place. */
    async end(): Promise<{ exit: string; exchanges: number; questions: number; strayed: string[]; errors: string[] }> {
      life?.kill('SIGTERM');
      const exit = (await life?.ended) ?? 'never started';
      logs.push(life?.log() ?? '');
      const { db, close } = openEngine(`file:${join(folder, 'assistant.db')}`);
      const { rows } = await db
        .selectFrom('exchange')
        .select((is) => is.fn.countAll().as('rows'))
        .executeTakeFirstOrThrow();
      await close();
      return {
        exit,
        exchanges: Number(rows),
        questions: rounds * 3,
        strayed: strayedIn(connector, posted),
        errors: logs
          .join('')
          .split('\n')
          .filter((line) => /"level":(50|60)|unhandled|^\s+at /i.test(line)),
      };
    },
    async close() {
      life?.kill('SIGKILL');
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
