/**
 * Who may do what, tried: every command, button and search of the table of access, by everybody there is, at the front door. What counts is what
 * a person is shown and what becomes of the case, not what they are told. The pages are tried in src/web/open-web.test.ts. All synthetic.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../config.ts';
import { channelMark } from '../desk/tie-buttons.ts';
import { access, type Deed, type Party } from '../office/access.ts';
import { verbs } from '../question/incoming.ts';
import { accessNb } from '../text/access-nb.ts';
import { channelMessage, demoChannels, editedMessage, feedbackOn, type Posted, personalMessage, pressed } from './activities.ts';
import { type CasePlay, playCases } from './case-play.ts';
import { type Ground, openGround } from './ground.ts';
import { lightUnknown } from './light-knowledge.ts';

let now = 0;
type Who = Exclude<Party, 'stranger'> | 'other-advisor';
/** One of each, seen from the case of the owner: asked of Oslo, passed on to Øst. */
const cast: Record<Exclude<Who, 'owner'>, string> = {
  person: '0002',
  leader: '0031',
  administrator: '0041',
  'other-advisor': '0051',
  'former-advisor': '0021',
  advisor: '0011',
};
/** An advisor of the case's office comes last: what they do changes it. */
const others = Object.entries(cast) as [Exclude<Who, 'owner'>, string][];

let ground: Ground;
let play: CasePlay;
beforeAll(async () => {
  const { people } = parseConfig({}, 'demo');
  const nord = { office: 'nord', id: '00000000-0000-4000-8000-000000000051' } as const;
  const elsewhere = Object.entries(demoChannels).filter(([office]) => office !== 'midt');
  const officeChannels = new Map(elsewhere) as never;
  const limits = { conversation: [{ count: 1_000, within: 1_000 }], tenant: [{ count: 1_000, within: 1_000 }] };
  now = Date.now();
  const started = now;
  ground = await openGround({
    clock: () => new Date(Date.now() + now - started),
    config: { limits, officeChannels, people: { ...people, advisors: [...people.advisors, nord] } },
  });
  play = playCases(ground);
  for (const channel of Object.values(demoChannels)) await ground.post(channelMessage('Hei', { ...by('0011'), channel, mention: false }));
});
afterAll(() => ground.close());

const by = (person: string) => ({ serviceUrl: ground.connector.url, person });
let count = 0;
const letters = (number: number) => String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

interface Scene {
  owner: string;
  number: number;
  /** A word of the owner's question, and of nobody else's. */
  secret: string;
  question: Posted;
}

async function scene(): Promise<Scene> {
  const owner = String(500 + ++count).padStart(4, '0');
  const secret = `hemmelig${letters(count)}`;
  const words = `Om ${secret}: Jeg jobber i Oslo kommune. Kan du se på saken min om permisjon og avgjøre den?`;
  const question = personalMessage(words, by(owner));
  const [reply] = await ground.ask(question);
  const number = Number(/sak (\d+)/i.exec(String(reply?.activity['text']))?.[1]);
  await play.until('oslo', number, /Ledig/);
  await play.press('0021', 'oslo', number, 'Overfør', { to: 'ost', note: '' });
  await play.until('ost', number, /Ledig/);
  return { owner, number, secret, question };
}

const shownTo = async (activity: Posted): Promise<string> => JSON.stringify((await ground.ask(activity)).map((reply) => reply.activity));
const says = (words: string, person: string) => shownTo(personalMessage(words, by(person)));
/** Nobody can write in another's chat; a forged press can name it. */
const presses = (verb: string, data: object, person: string, chat = person) => {
  const activity = pressed(verb, { nonce: `n${++count}`, ...data }, by(person));
  return { ...activity, conversation: { ...(activity['conversation'] as object), id: `a:demo-${chat}` } } as Posted;
};
/** On the card of a case, forged: any number, any nonce. */
const pressOnCase = async (verb: string, number: number, person: string, values: object = {}) =>
  (await ground.post(presses(verb, { own: { case: String(number) }, ...values }, person))).body;
function searchFor(words: string, person: string): Posted {
  const { text: _, attachments: __, ...base } = personalMessage('', by(person));
  const value = { commandId: 'cases', parameters: [{ name: 'words', value: words }] };
  return { ...base, type: 'invoke', name: 'composeExtension/query', value } as Posted;
}
const seeks = async (words: string, person: string) => (await ground.post(searchFor(words, person))).body;
const fileOf = async (number: number) => (await ground.assistant.app.desk.cases.get(number)) ?? expect.fail('No such case.');
const happened = async (number: number, event: string) =>
  (await ground.assistant.app.desk.cases.log(number)).filter((row) => row.event === event).length;

type Tried = Extract<Deed, `say:${string}` | `press:${string}` | `search:${string}`>;
const tried = new Set<Tried>();
type Trial = (person: string, who: Who) => Promise<boolean>;

/** Everybody does it, and it is done for those the table says and nobody else. */
async function everybody(deed: Tried, owner: string, trial: Trial): Promise<void> {
  tried.add(deed);
  for (const [who, person] of [...others, ['owner', owner] as const]) {
    const parties: readonly Party[] = access[deed].for;
    expect(await trial(person, who), `${deed} by ${who}`).toBe(parties.some((party) => party === who || party === 'person'));
  }
  // Whatever shows an advisor a case is in the log of access, and has words there.
  if (!(access[deed].for as readonly Party[]).includes('advisor')) return;
  const noted = (await ground.assistant.app.storage.accessLog.list({})).filter((row) => row.deed === deed);
  expect(
    noted.some((row) => !row.refused && row.case !== undefined),
    `${deed} in the log`,
  ).toBe(true);
  expect(
    noted.some((row) => row.refused),
    `${deed} refused in the log`,
  ).toBe(deed.startsWith('press:') || deed === 'say:case');
  expect(accessNb).toHaveProperty([deed]);
}

describe('what is said', () => {
  // First, for a list in the chat is not long.
  it('say:overdue, say:my-cases: only of the office that has them', async () => {
    const { owner, number, secret } = await scene();
    await pressOnCase('case-take', number, '0011');
    await everybody('say:my-cases', owner, async (person, who) => {
      const shown = await says('mine saker', person);
      return who === 'owner' ? !shown.includes(secret) : shown.includes(secret);
    });
    now += 5 * 24 * 60 * 60_000;
    await everybody('say:overdue', owner, async (person) => (await says('forfalt', person)).includes(secret));
  });

  /** `#` stands for the number of the case, `~` for a word of the owner's. */
  it.each<[Tried, words: string, shows: string]>([
    ['say:help', 'hjelp', 'rådgiver'],
    ['say:question', 'Hvor mange prøvetimer med gullfisk krever læretiden?', 'sytten gullfisktimer'],
    ['say:own-case', 'hvordan går det med saken min?', '~'],
    ['say:cases', 'saker', '~'],
    ['say:case', 'sak #', 'Kommune: Oslo'],
    ['say:search', 'søk i saker ~', 'ingen har tatt den'],
    ['say:figures', 'åpne tallene', 'Lenken virker én gang'],
    ['say:tally', 'ukestall', 'Tabellene for uken'],
    ['say:annual', 'årsrapport 2025', 'Tallene til årsrapporten'],
    ['say:ties', 'koblinger', 'knyttet i innstillingene'],
  ])('%s: «%s»', async (deed, words, shows) => {
    const { owner, number, secret } = await scene();
    const filled = (text: string) => text.replace('#', String(number)).replace('~', secret);
    await everybody(deed, owner, async (person, who) => {
      const shown = await says(filled(words), person);
      const seesCase = ['owner', 'advisor', 'former-advisor'].includes(who);
      // Whoever is not shown it by this way is not shown it by another either.
      if (!seesCase) expect(shown.replace(`«${secret}»`, ''), who).not.toContain(secret);
      // To the one who asked, «saker» is their own.
      return deed === 'say:cases' && who === 'owner' ? !shown.includes(secret) : shown.includes(filled(shows));
    });
  });

  it.each<[Tried, string]>([
    ['say:profile', 'profil'],
    ['say:about-me', 'hva vet du om meg'],
  ])('%s: each reads their own', async (deed, words) => {
    const { owner } = await scene();
    await ground.ask(presses('save-profile', { municipality: 'Lillehammer' }, owner));
    await everybody(deed, owner, async (person) => (await says(words, person)).includes('Lillehammer'));
  });

  it('say:unanswered', async () => {
    const owner = '0500';
    await says('Når vaskes romdrakten på romskipet i Ringsaker?', owner);
    await everybody('say:unanswered', owner, async (person) => (await says('ubesvarte', person)).includes('romskipet'));
  });

  it('say:delete-me: each deletes their own', async () => {
    const { owner, number } = await scene();
    await everybody('say:delete-me', owner, async (person) => {
      await says('slett mine data', person);
      await says('ja, slett', person);
      return (await fileOf(number)).case.asker === '';
    });
  });

  it('say:edit: each rewrites their own', async () => {
    const { owner, number, question } = await scene();
    await everybody('say:edit', owner, async (person) => {
      const edit = { ...editedMessage('Om permisjon i Oslo: dette er omskrevet.', { ...by(person), of: question.id }), id: question.id };
      const conversation = question['conversation'];
      expect((await ground.post({ ...edit, conversation } as Posted)).status).toBe(200);
      await ground.quiet();
      return (await happened(number, 'correct')) > 0;
    });
  });

  it('say:feedback, say:advisor: anybody, of their own', async () => {
    const { owner, secret } = await scene();
    await everybody(
      'say:feedback',
      owner,
      async (person) => (await ground.post(feedbackOn('synt', 'like', '', by(person)))).status === 200,
    );
    await everybody('say:advisor', owner, async (person, who) => {
      const shown = await says('snakk med rådgiver', person);
      expect(shown.includes(secret), who).toBe(who === 'owner');
      await says('avbryt', person);
      return /Hva vil du spørre|Dette sender jeg/.test(shown);
    });
  });
});

describe('what is pressed on the card of a case', () => {
  it.each<[Tried, taken: boolean, values: object]>([
    ['press:case-take', false, {}],
    ['press:case-draft', true, {}],
    ['press:case-answer', true, { answer: 'Syntetisk svar.' }],
    ['press:case-ask-back', true, { more: 'Syntetisk spørsmål?' }],
    ['press:case-transfer', true, { to: 'nord', note: '' }],
    ['press:case-release', true, {}],
    ['press:case-close', true, { topic: 'other', role: 'alis' }],
    ['press:case-reply', true, { reply: 'Syntetiske ord.' }],
    ['press:case-solved', true, {}],
    ['press:case-withdraw', false, {}],
  ])('%s', async (deed, taken, values) => {
    const { owner, number, secret } = await scene();
    const verb = deed.slice('press:'.length);
    if (taken) await pressOnCase('case-take', number, '0011');
    await everybody(deed, owner, async (person, who) => {
      const before = (await ground.assistant.app.desk.cases.log(number)).length;
      const shown = await pressOnCase(verb, number, person, values);
      if (!['owner', 'advisor', 'former-advisor'].includes(who)) expect(shown, who).not.toContain(secret);
      return (await ground.assistant.app.desk.cases.log(number)).length > before;
    });
  });
});

describe('what is pressed in one’s own chat', () => {
  it('works on one’s own question alone, also for whoever names another’s chat', async () => {
    const { owner, secret, question } = await scene();
    const exchange = (await ground.assistant.app.desk.register.exchangeOfActivity(`a:demo-${owner}`, question.id))?.id;
    await says('snakk med rådgiver', owner);
    const person = (await ground.assistant.app.desk.register.exchange(exchange ?? ''))?.person ?? '';
    const { register, cases } = ground.assistant.app.desk;
    const owners = async () =>
      JSON.stringify([
        await register.profile(person),
        await register.memory(`a:demo-${owner}`, person),
        await cases.list({ asker: person }),
      ]);
    const own = ['ask-advisor', 'save-profile', 'skip-profile', 'send-to-advisor', 'cancel'] as const;
    // Nothing of theirs waits for these; conversations.test.ts and cases.test.ts press them in earnest.
    const idle = ['solved', 'choose', 'choose-municipality', 'case-is-this', 'case-is-not-this'] as const;
    for (const verb of [...own, ...idle]) {
      await ground.quiet();
      const data = { own: { exchange, case: '1', passage: 'x', municipality: '3411' }, municipality: 'Ringsaker' };
      await everybody(`press:${verb}`, owner, async (presser, who) => {
        const before = await owners();
        const shown = await shownTo(presses(verb, data, presser, owner));
        const changed = (await owners()) !== before;
        if (who !== 'owner') expect([changed, shown.includes(secret)], `${verb} by ${who}`).toEqual([false, false]);
        return who === 'owner';
      });
      // Said again so soon, it would be Teams' own repetition.
      now += 120_000;
      await says('snakk med rådgiver', owner);
    }
  });

  it('say:register, press:register-inquiry: an advisor, of whichever office', async () => {
    const advises = (who: Who) => who.endsWith('advisor');
    for (const [who, person] of [...others, ['owner', '0001'] as const]) {
      expect(/Registrer en henvendelse/.test(await says('registrer henvendelse', person)), who).toBe(advises(who));
      const shown = await shownTo(presses('register-inquiry', { contactForm: 'phone', topic: 'plans', own: { lang: 'nb' } }, person));
      expect(/Telefon/.test(shown), who).toBe(advises(who));
    }
    tried.add('say:register').add('press:register-inquiry');
  });
});

describe('the channels of the offices', () => {
  const channel = '19:synt-midt@thread.tacv2';
  const inChannel = (words: string, person: string) => shownTo(channelMessage(words, { ...by(person), channel }));
  const tied = () => ground.assistant.app.desk.ties.of('midt') !== undefined;
  const asked = async () => (await ground.assistant.app.desk.ties.asked()).some(({ office }) => office === 'midt');

  it('are asked for by anybody, and decided by administrators', async () => {
    const owner = '0001';
    const own = { office: 'midt', channel: channelMark(channel) };
    const answers: [Tried, (person: string) => Promise<unknown>, () => Promise<boolean>][] = [
      ['say:confirm-tie', (person) => inChannel('bekreft midt', person), async () => tied()],
      ['say:loose-tie', (person) => inChannel('koble fra midt', person), async () => !tied()],
      ['press:confirm-tie', (person) => shownTo(presses('confirm-tie', { own }, person)), async () => tied()],
      ['say:loose-tie', (person) => inChannel('koble fra midt', person), async () => !tied()],
      ['say:refuse-tie', (person) => inChannel('avvis midt', person), async () => !(await asked())],
      ['press:refuse-tie', (person) => shownTo(presses('refuse-tie', { own }, person)), async () => !(await asked())],
    ];
    for (const [deed, does, isDone] of answers) {
      if (!tied()) await inChannel('koble midt', owner);
      await everybody(deed, owner, async (person) => {
        const was = await isDone();
        await does(person);
        return !was && (await isDone());
      });
    }
    await everybody('say:tie-at-once', owner, async (person) => {
      await inChannel('koble midt', person);
      const is = tied();
      if (is) await inChannel('koble fra midt', '0041');
      return is;
    });
    await everybody('say:tie', owner, async (person) => /midt/i.test(await inChannel('koble midt', person)));
  });
});

describe('the search box', () => {
  it('search:cases', async () => {
    const { owner, secret } = await scene();
    await everybody('search:cases', owner, async (person) => (await seeks(secret, person)).includes('ingen har tatt den'));
  });
});

describe('an advisor who is taken out of the team', () => {
  it('sees and does nothing more of its cases, ten minutes later at the latest', async () => {
    let ahead = 0;
    const team = await openGround({ config: { asksTeams: true }, clock: () => new Date(Date.now() + ahead) });
    const person = '0061';
    const { members, url: serviceUrl } = team.connector;
    const inTeam = (ids: string[]) => members.set('19:demo-team@thread.tacv2', ids);
    inTeam([`00000000-0000-4000-8000-00000000${person}`]);
    const { cases } = team.assistant.app.desk;
    await team.post(channelMessage('Hei', { serviceUrl, person, channel: demoChannels.ost, mention: false }));
    await team.say(lightUnknown, '0001');
    const tries = async () => {
      ahead += 60_000;
      const before = (await cases.log(1)).length;
      const verb = (await cases.get(1))?.case.state === 'open' ? 'case-take' : 'case-release';
      const press = { ...pressed(verb, { nonce: `t${++count}`, own: { case: '1' } }, { serviceUrl, person }) };
      const { body } = await team.post(press);
      const said = await team.say('saker', person, { id: `saker-${count}` });
      return [(await cases.log(1)).length > before, body.includes('permisjon'), said.includes('Sak 1')];
    };
    expect(await tries()).toEqual([true, true, true]);
    inTeam([]);
    // Nobody is asked again for each press: what Teams said is believed a little while.
    expect(await tries()).toEqual([true, true, true]);
    ahead += 9 * 60_000;
    expect(await tries()).toEqual([false, false, false]);
    await team.close();
  });
});

describe('another tenant', () => {
  it('is refused whatever it does, whoever it says it is', async () => {
    const { number } = await scene();
    const elsewhere = (activity: Posted): Posted => {
      const tenantId = '00000000-0000-4000-8000-0000000000bb';
      return {
        ...activity,
        channelData: { tenant: { id: tenantId } },
        conversation: { ...(activity['conversation'] as object), tenantId },
      };
    };
    const { arrivals } = ground.connector;
    await ground.quiet();
    const before = arrivals.length;
    for (const person of ['0001', '0011', '0031', '0041']) {
      const written = ['saker', `sak ${number}`, 'ukestall', 'koblinger', 'hva vet du om meg'].map((words) =>
        personalMessage(words, by(person)),
      );
      const pressed = verbs.map((verb) => presses(verb, { own: { case: String(number) } }, person));
      for (const activity of [...written, ...pressed, searchFor('permisjon', person), feedbackOn('x', 'like', '', by(person))])
        expect((await ground.post(elsewhere(activity))).status).toBe(403);
    }
    await ground.quiet();
    expect(arrivals.length).toBe(before);
  });
});

describe('the table', () => {
  it('has a line for everything that can be said, pressed and sought, and every line has been tried', () => {
    const lines = Object.keys(access).filter((deed) => /^(say|press|search):/.test(deed));
    expect(lines.filter((deed) => !tried.has(deed as Tried))).toEqual([]);
    const parsers = readdirSync(join('src', 'question')).filter((file) => /command\.ts$/.test(file));
    expect(parsers.sort(), 'a new kind of command: give it lines in office/access.ts, try them above, and name its file here').toEqual(
      ['annual', 'case', 'register', 'tally', 'tie', 'unanswered'].map((name) => `${name}-command.ts`),
    );
  });

  it('has a line for every address of the server', () => {
    const code = readFileSync(join('src', 'channel', 'teams', 'open-server.ts'), 'utf8');
    const paths = [...code.matchAll(/server\.(?:get|post|put|patch|del|head|opts)\('([^']+)'/g)].map((match) => match[1]);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !(`page:${path?.split('/').at(-1)}` in access))).toEqual([]);
  });

  it('is what the desk, the cases and the pages ask', () => {
    const asks = /\.(?:leader|administrator)\b|\b(?:leader|administrator)\b[^=;]*\} = await/;
    const files = ['desk', 'escalation', 'web'].flatMap((room) => readdirSync(join('src', room)).map((file) => join('src', room, file)));
    const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    expect(code.filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
