/**
 * The load: so many people at a time, each writing the next question when the answer to the last has reached the connector. Reads one order
 * a line on stdin (JSON, see `Order`), and answers each with one line (`Outcome`).
 */
import { Agent, get, request } from 'node:http';
import { createInterface } from 'node:readline';

export interface Order {
  /** The bot's endpoint. */
  endpoint: string;
  concurrency: number;
  seconds: number;
  /** Milliseconds until a turn counts as lost; ten seconds where nothing is said. */
  patience?: number;
  /** Whose chats; two loads at once need two. */
  people?: string;
}

export interface Outcome {
  turns: number;
  seconds: number;
  /** Milliseconds from POST to the reply's arrival at the connector, one per turn, in the order of arrival. */
  waits: number[];
  /** Turns that got no 2xx, or no reply in ten seconds. */
  lost: number;
}

const [, , connector = '', texts = '[]'] = process.argv;
const questions = JSON.parse(texts) as string[];
const people = 1_000;
const tenant = '00000000-0000-4000-8000-0000000000aa';
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

interface Pending {
  began: bigint;
  done(wait: number | undefined): void;
}
const pending = new Map<string, Pending>();
let sent = 0;

function activityOf(turn: number, id: string, named: string) {
  const person = turn % people;
  const text = questions[(turn + Math.floor(turn / people)) % questions.length] as string;
  return JSON.stringify({
    type: 'message',
    id,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector,
    locale: 'nb-NO',
    textFormat: 'plain',
    text,
    from: {
      id: `29:${named}-${person}`,
      aadObjectId: `00000000-0000-4000-${named === 'bench' ? '9000' : 'a000'}-${String(person).padStart(12, '0')}`,
      name: 'Syntetisk Person',
    },
    recipient: { id: '28:demo-assistent', name: 'ALIS-assistenten' },
    conversation: { id: `a:${named}-${person}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    entities: [{ type: 'clientInfo', locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' }],
  });
}

/** Milliseconds until the reply stood at the connector; undefined when it never did. */
function turn(endpoint: string, patience: number, named: string): Promise<number | undefined> {
  const id = `${process.pid}-${sent}`;
  const body = activityOf(sent, id, named);
  sent += 1;
  return new Promise((resolve) => {
    const done = (wait: number | undefined) => {
      pending.delete(id);
      clearTimeout(timer);
      resolve(wait);
    };
    const timer = setTimeout(() => done(undefined), patience);
    pending.set(id, { began: process.hrtime.bigint(), done });
    const post = request(endpoint, {
      method: 'POST',
      agent,
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
    });
    post.on('response', (response) => {
      response.resume();
      if ((response.statusCode ?? 500) >= 300) done(undefined);
    });
    post.on('error', () => done(undefined));
    post.end(body);
  });
}

async function work({ endpoint, concurrency, seconds, patience = 10_000, people: named = 'bench' }: Order): Promise<Outcome> {
  const waits: number[] = [];
  let lost = 0;
  const began = process.hrtime.bigint();
  const end = began + BigInt(Math.round(seconds * 1e9));
  const person = async () => {
    while (process.hrtime.bigint() < end) {
      const wait = await turn(endpoint, patience, named);
      if (wait === undefined) lost += 1;
      else waits.push(wait);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, person));
  return { turns: waits.length, seconds: Number(process.hrtime.bigint() - began) / 1e9, waits, lost };
}

get(connector, (arrivals) => {
  const lines = createInterface({ input: arrivals });
  lines.on('line', (line) => {
    const [id = '', at = '0'] = line.split(' ');
    const known = pending.get(decodeURIComponent(id));
    known?.done(Number(BigInt(at) - known.began) / 1e6);
  });
  process.stdout.write('ready\n');
});

const orders = createInterface({ input: process.stdin });
orders.on('line', (line) => {
  void work(JSON.parse(line) as Order).then((outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`));
});
orders.on('close', () => process.exit(0));
