/** Ten thousand strange things at the front door: no crash, no 5xx, no unhandled rejection, and afterwards a plain question is answered. */
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  attachmentOnly,
  channelMessage,
  editedMessage,
  feedbackOn,
  groupMessage,
  installed,
  personalMessage,
  pressed,
  submitted,
} from './activities.ts';
import { type Ground, openGround } from './ground.ts';
import { lightQuestions } from './light-knowledge.ts';

const seed = 20_261_122;
const runs = 10_000;

let ground: Ground;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
beforeAll(async () => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  ground = await openGround({ config: { limits: { conversation: [], tenant: [] } } });
});
afterAll(async () => {
  agent.destroy();
  await ground.close();
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
});

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Lone surrogates, right to left, zero width, tags, control characters, digits in other scripts.
  fc.string({
    unit: fc.constantFrom(
      '\ud800',
      '\udfff',
      '\u202e',
      '\u2066',
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u0000',
      '\u001b',
      '\u{e0041}',
      '٣',
      '𝟗',
      '１',
      'ﷺ',
      'Z͑ͫ̓',
      'a',
      ' ',
      '\n',
    ),
    maxLength: 200,
  }),
  fc.constantFrom(
    '<at>',
    '</at>',
    '<at>ALIS-assistenten</at>',
    '&#0;',
    '&#x110000;',
    '[1](javascript:alert(1))',
    '~hva: +"*^2',
    '; drop table inbox',
    '__proto__',
    '\\u0000',
    '%00',
    '{{x}}',
  ),
  fc.constantFrom('profil', 'ja', 'nei', '1', 'slett mine data', 'snakk med rådgiver', ...lightQuestions.map(({ asks }) => asks)),
  fc.nat(4000).map((times) => 'Å'.repeat(times * 10)),
  fc.nat(3000).map((times) => '<p>'.repeat(times)),
  fc.nat(3000).map((times) => '15898512026 '.repeat(times / 20)),
);
const anything = fc.oneof(
  strange,
  fc.anything({ withBigInt: false, withNullPrototype: true, maxDepth: 4 }),
  fc.nat(2000).map(deep),
  fc.constant(undefined),
);

function deep(levels: number): unknown {
  let value: unknown = 'bunn';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { value } : [value];
  return value;
}

const people = fc.nat(9999).map((digits) => String(digits).padStart(4, '0'));
const settings = fc.record({
  person: people,
  id: fc.oneof(fc.uuid(), fc.nat(50).map(String), fc.string({ maxLength: 20 })),
  locale: fc.oneof(fc.constantFrom('nb-NO', 'nn-NO', 'en-GB'), strange),
});
/** Whole activities, of every kind we know, with strange words in them. */
const whole = fc.tuple(settings, strange, strange, fc.nat(9)).map(([setting, text, other, kind]) => {
  const at = { ...setting, serviceUrl: ground.connector.url };
  const verbs = [
    'solved',
    'ask-advisor',
    'send-to-advisor',
    'cancel',
    'choose',
    'save-profile',
    'skip-profile',
    'choose-municipality',
    text,
  ];
  const verb = verbs[text.length % verbs.length] ?? text;
  const data = { nonce: other, exchange: text, passage: other, municipality: text, role: other, own: { exchange: other } };
  return [
    personalMessage(text, at),
    channelMessage(text, { ...at, thread: other.slice(0, 20) }),
    groupMessage(text, at),
    editedMessage(text, { ...at, of: setting.id }),
    attachmentOnly(at),
    installed(at)[0],
    feedbackOn(text.slice(0, 40), 'like', other, at),
    pressed(verb, data, at),
    submitted(verb, data, at),
    { ...personalMessage(text, at), attachments: [{ contentType: 'text/html', content: other }], entities: [{ type: other, text }] },
  ][kind];
});
/** The same with some fields gone, of another type, or new. */
const broken = fc
  .tuple(
    whole,
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'type',
          'id',
          'text',
          'from',
          'recipient',
          'conversation',
          'channelData',
          'serviceUrl',
          'entities',
          'attachments',
          'value',
          'name',
          'action',
          'membersAdded',
          'timestamp',
          'locale',
          'replyToId',
          'channelId',
          '__proto__',
          'noeNytt',
        ),
        anything,
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([activity, changes]) => ({ ...activity, ...Object.fromEntries(changes) }));
const inside = fc
  .tuple(
    whole,
    fc.constantFrom('from', 'recipient', 'conversation', 'channelData'),
    fc.dictionary(
      fc.constantFrom('id', 'tenantId', 'aadObjectId', 'name', 'conversationType', 'tenant', 'team', 'channel', 'eventType', 'settings'),
      anything,
    ),
  )
  .map(([activity, field, changes]) => ({ ...activity, [field]: { ...((activity as Record<string, object>)[field] ?? {}), ...changes } }));

interface Request {
  body: string | Buffer;
  type: string | undefined;
  method: string;
  path: string;
}
const plain = { type: 'application/json', method: 'POST', path: '/api/messages' };
const json = (value: unknown) => JSON.stringify(value) ?? '';
const requests: fc.Arbitrary<Request> = fc.oneof(
  { weight: 5, arbitrary: whole.map((activity) => ({ ...plain, body: json(activity) })) },
  { weight: 5, arbitrary: broken.map((activity) => ({ ...plain, body: json(activity) })) },
  { weight: 4, arbitrary: inside.map((activity) => ({ ...plain, body: json(activity) })) },
  { weight: 2, arbitrary: anything.map((value) => ({ ...plain, body: json(value) })) },
  { weight: 1, arbitrary: fc.tuple(whole, fc.nat(4000)).map(([activity, cut]) => ({ ...plain, body: json(activity).slice(0, cut) })) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }).map((bytes) => ({ ...plain, body: Buffer.from(bytes) })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        whole,
        fc.constantFrom(undefined, 'text/plain', 'application/json; charset=utf-16', 'application/xml', 'multipart/form-data', 'json', ''),
      )
      .map(([activity, type]) => ({ ...plain, type, body: json(activity) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET'),
        fc.constantFrom('/api/messages', '/api/messages/', '/', '/readyz', '/%ff', '/api/../x'),
      )
      .map(([method, path]) => ({ ...plain, method, path, body: '' })),
  },
);

function knock({ body, type, method, path }: Request): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Length': Buffer.byteLength(body), ...(type !== undefined && { 'Content-Type': type }) };
    const sent = request({ host: '127.0.0.1', port: ground.assistant.port, method, path, headers, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it('ten thousand of them do no harm', { timeout: 180_000 }, async () => {
  const statuses = new Map<number, number>();
  const wrong: { status: number; request: string }[] = [];
  const generated = fc.sample(requests, { seed, numRuns: runs });
  const next = generated[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const each of { [Symbol.iterator]: () => next }) {
        const status = await knock(each);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) wrong.push({ status, request: json(each).slice(0, 500) });
      }
    }),
  );
  // Huge ones, one by one: at the limit, over it, and far over it.
  for (const size of [250_000, 300_000, 3_000_000]) {
    const activity = personalMessage('å'.repeat(size / 2), { serviceUrl: ground.connector.url, person: '0500' });
    expect(await knock({ ...plain, body: json({ ...activity, attachments: undefined }) })).toBe(size < 262_000 ? 200 : 413);
  }

  expect(wrong).toEqual([]);
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(runs);
  // The strange ones really came through the door, and were not all turned away at it.
  expect(statuses.get(200)).toBeGreaterThan(runs / 4);
  expect(statuses.get(400)).toBeGreaterThan(0);
  expect(statuses.get(415)).toBeGreaterThan(0);

  const text = await ground.say(lightQuestions[0].asks, 'etter');
  expect(text).toContain(lightQuestions[0].answer);
  const health = await ground.health();
  expect(health).toMatchObject({ ready: true, inboxGivenUp: 0 });
  expect(unhandled).toEqual([]);
  expect(ground.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
