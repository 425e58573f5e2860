/** Nothing lost, nothing twice, in order: what Teams sends again, and what its connector does to us. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoChannels, installedInChannel, personalMessage } from './activities.ts';
import type { Fault } from './fake-connector.ts';
import { type Ground, openGround } from './ground.ts';
import { lightQuestions, lightUnknown } from './light-knowledge.ts';
import { repliesTo } from './watch.ts';

let ground: Ground;
beforeAll(async () => {
  // Long enough for a busy machine, short enough to wait for.
  ground = await openGround({ config: { sendTimeout: 3000 } });
  await ground.ask(installedInChannel({ serviceUrl: ground.connector.url, channel: demoChannels.ost }), 0);
  await ground.quiet();
});
afterAll(async () => {
  const strayed = ground?.strayed();
  await ground?.close();
  expect(strayed).toEqual([]);
});

let people = 200;
const somebody = () => String(++people).padStart(4, '0');
const by = (person: string) => ({ serviceUrl: ground.connector.url, person });
const [first, second, third] = lightQuestions;
const chatOf = (person: string) => ground.connector.texts(`a:demo-${person}`);
const cards = () =>
  ground.connector.accepted().filter(({ conversation, activity }) => conversation === demoChannels.ost && 'summary' in activity);

describe('what comes again', () => {
  it('under the same id is answered once, also when ten come at the same time', async () => {
    const person = somebody();
    const asked = personalMessage(first.asks, by(person));
    const answers = await Promise.all(Array.from({ length: 10 }, () => ground.post(asked)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    await ground.quiet();
    await ground.post(asked);
    await ground.quiet();
    expect(chatOf(person)).toHaveLength(1);
  });

  it('under new ids is answered once, as Teams does when it thinks us slow', async () => {
    const person = somebody();
    const asked = personalMessage(first.asks, by(person));
    for (const copy of [asked, asked, { ...asked, id: `${asked.id}1` }, { ...asked, id: `${asked.id}2` }]) await ground.post(copy);
    await ground.quiet();
    expect(chatOf(person)).toHaveLength(1);
  });

  it('from another person, in another chat, or with another text is another question', async () => {
    const person = somebody();
    const other = somebody();
    await Promise.all([
      ground.post(personalMessage(first.asks, by(person))),
      ground.post(personalMessage(first.asks, by(other))),
      ground.post(personalMessage(second.asks, by(person))),
    ]);
    await ground.quiet();
    expect(chatOf(person).toSorted()).toEqual([expect.stringContaining(second.answer), expect.stringContaining(first.answer)]);
    expect(chatOf(other)).toEqual([expect.stringContaining(first.answer)]);
  });

  it('as a case is one case', async () => {
    const before = cards().length;
    const asked = personalMessage(lightUnknown, by(somebody()));
    await Promise.all([ground.post(asked), ground.post(asked), ground.post({ ...asked, id: `${asked.id}3` })]);
    await ground.quiet();
    expect(cards()).toHaveLength(before + 1);
  });
});

it('answers come in the order of the questions in each conversation, however many talk at once', async () => {
  const chats = Array.from({ length: 30 }, somebody);
  await Promise.all(
    chats.map(async (person) => {
      for (const { asks } of lightQuestions) await ground.post(personalMessage(asks, by(person)));
    }),
  );
  await ground.quiet();
  for (const person of chats) expect(chatOf(person)).toEqual(lightQuestions.map(({ answer }) => expect.stringContaining(answer)));
});

describe('a connector that fails', () => {
  const cases: [string, Fault[], { tries: number; seen: number }][] = [
    ['412', [{ answer: 412 }], { tries: 2, seen: 1 }],
    ['429 with Retry-After', [{ answer: 429, retryAfter: '1' }], { tries: 2, seen: 1 }],
    ['429 without', [{ answer: 429 }], { tries: 2, seen: 1 }],
    ['500', [{ answer: 500 }], { tries: 2, seen: 1 }],
    ['502', [{ answer: 502 }], { tries: 2, seen: 1 }],
    ['503', [{ answer: 503 }], { tries: 2, seen: 1 }],
    ['504', [{ answer: 504 }], { tries: 2, seen: 1 }],
    ['three in a row', [{ answer: 500 }, { answer: 429 }, { answer: 412 }], { tries: 4, seen: 1 }],
    ['silence, not accepted', [{ silence: 'lost' }], { tries: 2, seen: 1 }],
    ['silence, accepted', [{ silence: 'accepted' }], { tries: 2, seen: 2 }],
    ['a broken connection, not accepted', [{ reset: 'lost' }], { tries: 2, seen: 1 }],
    ['a broken connection, accepted', [{ reset: 'accepted' }], { tries: 2, seen: 2 }],
    ['500, then silence after accepting', [{ answer: 500 }, { silence: 'accepted' }], { tries: 3, seen: 2 }],
  ];

  it('costs nobody an answer, and repeats one only where nobody could know', async () => {
    // All at once, a chat each: what befalls one is nothing to the others.
    const plans = cases.map(([name, faults, expected]) => ({ name, faults: [...faults], expected, person: somebody() }));
    const planOf = new Map(plans.map((plan) => [`a:demo-${plan.person}`, plan]));
    ground.connector.decide(({ conversation = '' }) => planOf.get(conversation)?.faults.shift());
    const asked = plans.map(({ person }) => [personalMessage(first.asks, by(person)), personalMessage(second.asks, by(person))]);
    await Promise.all(
      asked.map(async (messages) => {
        for (const message of messages) expect((await ground.post(message)).status).toBe(200);
      }),
    );
    await ground.quiet();

    for (const [index, { name, expected, person }] of plans.entries()) {
      const [one = '', two = ''] = asked[index]?.map(({ id }) => id) ?? [];
      const tries = ground.connector.arrivals.filter(({ activityId }) => activityId === one);
      expect({ name, tries: tries.length, seen: repliesTo(ground.connector, one).length }).toEqual({ name, ...expected });
      // The one behind it waited for its turn.
      expect(repliesTo(ground.connector, two), name).toHaveLength(1);
      expect(chatOf(person).at(-1), name).toContain(second.answer);
    }
    const asked429 = ground.connector.arrivals.filter(({ conversation }) => conversation === `a:demo-${plans[1]?.person}`);
    expect((asked429[1]?.at ?? 0) - (asked429[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect((await ground.health()).outboxFailed).toBe(0);
  });

  it('twice silent about the same message is not asked a third time: it is marked, and the chat goes on', async () => {
    const person = somebody();
    const faults: Fault[] = [{ silence: 'accepted' }, { silence: 'lost' }];
    ground.connector.decide(({ conversation }) => (conversation === `a:demo-${person}` ? faults.shift() : undefined));
    for (const { asks } of [first, second]) await ground.post(personalMessage(asks, by(person)));
    const { outboxFailed } = await ground.quiet();
    expect(outboxFailed).toBe(1);
    expect(chatOf(person)).toEqual([expect.stringContaining(first.answer), expect.stringContaining(second.answer)]);
  });

  it.each(['MessageWritesBlocked', 'ConversationBlockedByUser', 'BotNotInConversationRoster', 'BotDisabledByAdmin'])(
    '403 %s is for good: not tried again, shown in /readyz, and what comes later in the chat still goes',
    async (code) => {
      const person = somebody();
      const failed = (await ground.health()).outboxFailed;
      const faults: Fault[] = [{ answer: 403, code }];
      ground.connector.decide(({ conversation }) => (conversation === `a:demo-${person}` ? faults.shift() : undefined));
      for (const { asks } of [first, third]) await ground.post(personalMessage(asks, by(person)));
      const health = await ground.quiet();
      expect(health).toMatchObject({ ready: true, outboxFailed: failed + 1 });
      expect(chatOf(person)).toEqual([expect.stringContaining(third.answer)]);
      expect(ground.logged.join('\n')).toContain(code);
    },
  );

  it('is met with what was not sent, after a stop in the middle', async () => {
    const person = somebody();
    let open = false;
    ground.connector.decide(() => (open ? undefined : { answer: 503 }));
    const asked = personalMessage(first.asks, by(person));
    await ground.post(asked);
    await ground.connector.until((arrivals) => arrivals.some(({ activityId }) => activityId === asked.id));
    await ground.stop();
    open = true;
    const again = await openGround({ folder: ground.folder });
    // The address of the reply is the old connector's.
    await ground.connector.until(() => repliesTo(ground.connector, asked.id).length === 1);
    expect(await again.quiet()).toMatchObject({ inboxPending: 0, outboxPending: 0 });
    await again.stop();
    await again.connector.close();
    expect(chatOf(person)).toHaveLength(1);
  });
});
