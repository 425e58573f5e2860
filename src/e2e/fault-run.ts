/**
 * One run of chance over the life of two cases: two people ask, three advisors work, and everything that can go wrong does. The seed decides all
 * of it. Afterwards it is counted what was lost, what came to a wrong conversation, and what came twice.
 */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { caseCard } from '../card/case-card.ts';
import type { Desk } from '../desk/context.ts';
import type { Turn } from '../desk/ports.ts';
import type { CaseNotice, Reply } from '../desk/reply.ts';
import type { Incoming, Verb } from '../question/incoming.ts';
import type { OfficeId, RedactedText } from '../question/question.ts';
import { syntheticAddress } from '../storage/synthetic.ts';
import { actionsOf, type DrawnCard } from './case-play.ts';
import { judge, type Verdict } from './fault-judge.ts';
import { type Life, live } from './fault-life.ts';
import { openFaultTeams } from './fault-teams.ts';
import { lightUnknown } from './light-knowledge.ts';
import { seeded } from './seeded.ts';

export interface Ground {
  desk: Desk;
  folder: string;
  /** A database with every table and nothing in it. */
  template: string;
}

export const people = {
  askers: ['asker-1', 'asker-2'],
  advisors: { ost: ['ost-1', 'ost-2'], oslo: ['oslo-1'] } as Record<'ost' | 'oslo', string[]>,
};
export const chatOf = (asker: string) => `chat-${asker}`;
export const channelOf = (office: OfficeId) => `19:${office}`;

export interface Deed {
  incoming: Incoming;
  /** A word that stands in nothing else. */
  token: string | undefined;
  /** Acknowledged: from then on it must not be lost. */
  acknowledged: boolean;
  /** What the desk made of it, each time it was handled: moved, or why not. */
  made: string[];
}

const hour = 3_600_000;

export async function faultRun(seed: number, { desk, folder, template }: Ground): Promise<Verdict> {
  const chance = seeded(seed);
  const file = join(folder, `run-${seed}.db`);
  await copyFile(template, file);
  let now = Date.parse('2026-11-23T08:00:00Z') + chance.under(200) * hour;
  const clock = () => new Date(now);
  const deeds: Deed[] = [];
  const faults: string[] = [];
  let life: Life | undefined;
  const teams = openFaultTeams(chance);
  let lives = 0;
  let count = 0;

  const made = (incoming: Incoming, turn: Turn) => {
    const deed = deeds.find((each) => each.incoming.id === incoming.id || incoming.id.startsWith(`${each.incoming.id}~`));
    const shown = turn.shown?.is === 'office' ? turn.shown.note : turn.shown?.is === 'asker' ? turn.shown.text : undefined;
    deed?.made.push(turn.step ? 'moved' : (shown ?? (turn.outgoing.length > 0 ? 'said' : 'nothing')));
  };
  async function begin(steps = lives < 4 && chance.happens(0.7) ? 5 + chance.under(260) : 1e9): Promise<Life> {
    lives += 1;
    life = await live({
      url: `file:${file}`,
      desk,
      clock,
      sender: teams.sender,
      chance: chance.next,
      steps,
      made,
      failed: (what) => faults.push(what),
    });
    for (const office of ['ost', 'oslo'] as const)
      await life.storage.offices.save(office, { ...syntheticAddress(channelOf(office)), kind: 'channel' });
    return life;
  }
  let beginning: Promise<Life> | undefined;
  /** The one that lives, or the next one. */
  function living(steps?: number): Promise<Life> {
    if (life?.alive() && !beginning) return Promise.resolve(life);
    beginning ??= (life?.end() ?? Promise.resolve([]))
      .then((inTheAir) => {
        for (const content of inTheAir) teams.isUnknown(content);
        return begin(steps);
      })
      .finally(() => {
        beginning = undefined;
      });
    return beginning;
  }

  /** As Teams does: until it is acknowledged, with the same id or a new one; and now and then once more although it was. */
  async function deliver(deed: Deed): Promise<void> {
    let { incoming } = deed;
    for (let tries = 0; ; tries += 1) {
      const to = await living();
      const took = await Promise.race([to.inbox.accept(incoming), to.died]);
      if (took !== 'died') {
        deed.acknowledged = true;
        if (tries > 2 || !chance.happens(0.25)) return;
      }
      if (chance.happens(0.4)) incoming = { ...incoming, id: `${deed.incoming.id}~${tries}` };
    }
  }

  function deedOf(incoming: Incoming, token?: string): Deed {
    const deed: Deed = { incoming, token, acknowledged: false, made: [] };
    deeds.push(deed);
    return deed;
  }
  const word = () => `ord${seed}x${++count}x`;
  const common = (person: string, conversation: string) => ({
    id: `in-${++count}`,
    address: syntheticAddress(conversation),
    person,
    receivedAt: clock().toISOString(),
  });
  function press(
    person: string,
    conversation: string,
    verb: string,
    data: { nonce: string; own: Record<string, string> },
    filled: object,
  ): Incoming {
    const values = { ...data.own, ...filled } as Record<string, RedactedText>;
    return {
      is: 'press',
      ...common(person, conversation),
      verb: verb as Verb,
      nonce: data.nonce,
      values,
      name: `Syntetisk ${person}`,
      inPlace: true,
    };
  }

  /** Something that an advisor does to a card they see; at times one that is no longer true. */
  function advisorDeed(): Deed | undefined {
    const office = chance.pick(['ost', 'ost', 'oslo'] as const);
    const number = 1 + chance.under(2);
    const cards = teams.seen.filter(
      ({ conversation, content }) => conversation === channelOf(office) && content.is === 'case' && content.number === number,
    );
    const shown = chance.happens(0.2) ? cards[chance.under(cards.length)] : cards.at(-1);
    if (!shown) return undefined;
    const actions = actionsOf(caseCard(shown.content as CaseNotice) as unknown as DrawnCard).filter(({ verb }) => verb);
    const action = actions.length > 0 ? chance.pick(actions) : undefined;
    if (!action?.verb || !action.data) return undefined;
    // Closing and letting go end the story early; they come now and then.
    if (['case-close', 'case-release', 'case-transfer'].includes(action.verb) && chance.happens(0.75)) return undefined;
    const person = chance.happens(0.08) ? chance.pick(['ost-1', 'oslo-1', 'asker-1']) : chance.pick(people.advisors[office]);
    const token = word();
    const filled =
      action.verb === 'case-answer'
        ? { answer: `Svaret er ${token}`, sources: '' }
        : action.verb === 'case-ask-back'
          ? { more: `Hva med ${token}` }
          : action.verb === 'case-transfer'
            ? { to: office === 'ost' ? 'oslo' : 'ost', note: `Hører til dere, ${token}` }
            : action.verb === 'case-close'
              ? { topic: 'other', role: 'alis' }
              : {};
    const says = action.verb === 'case-answer' || action.verb === 'case-ask-back';
    const conversation = `${channelOf(office)};messageid=${shown.id}`;
    return deedOf(press(person, conversation, action.verb, action.data, filled), says ? token : undefined);
  }

  function askerDeed(): Deed | undefined {
    const asker = chance.pick(people.askers);
    const replies = teams.chat(chatOf(asker));
    const fields = replies.filter(
      (reply): reply is Reply & { caseField: NonNullable<Reply['caseField']> } => reply.caseField !== undefined,
    );
    const token = word();
    if (fields.length > 0 && chance.happens(0.6)) {
      const { case: number, nonce } = chance.pick(fields).caseField;
      return deedOf(
        press(asker, chatOf(asker), 'case-reply', { nonce, own: { case: String(number) } }, { reply: `Her er ${token}` }),
        token,
      );
    }
    const buttons = replies
      .flatMap((reply) => reply.buttons)
      .filter(({ verb }) => verb === 'case-solved' || verb === 'case-is-this' || (verb === 'case-withdraw' && chance.happens(0.1)));
    if (buttons.length > 0 && chance.happens(0.5)) {
      const { verb, nonce, values } = chance.pick(buttons);
      return deedOf(press(asker, chatOf(asker), verb, { nonce, own: values }, {}));
    }
    if (fields.length === 0 || chance.happens(0.6)) return undefined;
    const text = `Jeg mener ${token}` as RedactedText;
    return deedOf({ is: 'message', ...common(asker, chatOf(asker)), text, removed: [], attachments: 0 });
  }

  await begin();
  await Promise.all(
    people.askers.map((asker) =>
      deliver(deedOf({ is: 'message', ...common(asker, chatOf(asker)), text: lightUnknown as RedactedText, removed: [], attachments: 0 })),
    ),
  );
  for (let turn = 8 + chance.under(16); turn > 0; turn -= 1) {
    if (chance.happens(0.75)) await (await living()).rest();
    // What several do in the same moment arrives in any order.
    const batch = Array.from({ length: 1 + chance.under(3) }, () => (chance.happens(0.65) ? advisorDeed() : askerDeed())).filter(
      (deed) => deed !== undefined,
    );
    if (chance.happens(0.5)) batch.reverse();
    await Promise.all(batch.map(deliver));
    if (chance.happens(0.3)) now += Math.round((chance.next() - 0.25) * 60 * hour);
    if (chance.happens(0.2)) await (await living()).expire();
  }

  // The weather clears; whatever was begun must now come to its end.
  teams.calm();
  for (let tries = 0; tries < 8; tries += 1) {
    await (await living(tries < 2 && chance.happens(0.3) ? 40 + chance.under(200) : 1e9)).rest();
    if (life?.alive()) break;
  }
  const verdict = life
    ? await judge({ seed, life, teams, deeds, faults })
    : { seed, wrong: ['no life'], deaths: lives, messages: 0, repeated: 0 };
  await life?.end();
  for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
  return { ...verdict, deaths: lives - 1 };
}
