/** A week at the front door, on the real knowledge: what people write in Teams, and what they see there. Everybody here is synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../storage/open-storage.ts';
import {
  attachmentOnly,
  channelMessage,
  demoChannels,
  editedMessage,
  feedbackOn,
  groupMessage,
  installed,
  installedInChannel,
  type Posted,
  personalMessage,
  pressed,
  submitted,
} from './activities.ts';
import type { Arrival } from './fake-connector.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
/** It is a Sunday evening; time only runs forward. */
let ahead = Date.parse('2026-11-22T20:30:00Z') - Date.now();
beforeAll(async () => {
  ground = await openGround({ knowledge: 'real', clock: () => new Date(Date.now() + ahead) });
});
afterAll(async () => {
  const strayed = ground?.strayed();
  await ground?.close();
  // Of all that was said in this file, nothing went to another conversation than its own.
  expect(strayed).toEqual([]);
});

let people = 100;
const somebody = () => String(++people).padStart(4, '0');
const by = (person: string, more: { locale?: string; id?: string } = {}) => ({ serviceUrl: ground.connector.url, person, ...more });
const supervision = 'Hvor mange timer individuell veiledning har jeg krav på i måneden som ALIS?';
const unknown = 'Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?';
const textOf = (reply: Arrival | undefined) => String(reply?.activity['text']);

interface Card {
  body: Record<string, unknown>[];
  actions?: { title: string; verb: string; data: Record<string, unknown> }[];
}
const cardOf = (reply: Arrival | undefined) =>
  (reply?.activity['attachments'] as { contentType: string; content: Card }[] | undefined)?.[0]?.content;
/** Every button of a card, wherever it stands. */
function buttonsOf(reply: Arrival | undefined) {
  const card = cardOf(reply);
  const inside = (card?.body ?? []).flatMap((element) => (element['actions'] as NonNullable<Card['actions']> | undefined) ?? []);
  return [...inside, ...(card?.actions ?? [])];
}
const buttonOf = (reply: Arrival | undefined, verb: string) => buttonsOf(reply).find((button) => button.verb === verb);
const fieldsOf = (reply: Arrival | undefined) =>
  (cardOf(reply)?.body ?? []).filter(({ type }) => String(type).startsWith('Input.')).map(({ id }) => id);

describe('a question', () => {
  it.each([
    ['bokmål', supervision, /4 timer[\s\S]*Gjelder fra .* sist verifisert[\s\S]*Kilder:/, 'nb-NO', 'Det løste seg'],
    [
      'nynorsk',
      'Kor mange timar rettleiing har eg krav på i månaden som ALIS?',
      /4 timer[\s\S]*Gjeld frå[\s\S]*Kjelder:/,
      'nn-NO',
      'Det løyste seg',
    ],
    [
      'dialekt',
      'Kor mange tima veiledning har æ krav på i måneden som ALIS?',
      /4 timer[\s\S]*(Kilder|Kjelder):/,
      /^n[bn]-NO$/,
      /Det l(ø|øy)ste seg/,
    ],
    [
      'English',
      'How many hours of individual supervision per month am I entitled to as an ALIS?',
      /Applies from[\s\S]*Sources:/,
      'en-GB',
      /solved/i,
    ],
  ])('in %s is answered with its sources, in that language', async (_, question, answer, locale, solved) => {
    const person = somebody();
    const asked = personalMessage(question, by(person));
    const [reply] = await ground.ask(asked);
    expect(reply?.conversation).toBe(`a:demo-${person}`);
    expect(reply?.activity).toMatchObject({
      type: 'message',
      textFormat: 'markdown',
      replyToId: asked.id,
      locale: expect.stringMatching(locale),
    });
    expect(textOf(reply)).toMatch(answer);
    expect(buttonsOf(reply).map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringMatching(solved)]));
  });

  it('carries its citations and feedback buttons as Teams draws them, and no AI label on what no model wrote', async () => {
    const [reply] = await ground.ask(personalMessage(supervision, by(somebody())));
    const [entity] = (reply?.activity['entities'] ?? []) as Record<string, unknown>[];
    expect(entity).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org' });
    expect(entity).not.toHaveProperty('additionalType');
    const claims = entity?.['citation'] as { position: number; appearance: Record<string, string> }[];
    expect(claims.length).toBeGreaterThan(0);
    for (const { position, appearance } of claims) {
      expect(textOf(reply)).toContain(`[${position}]`);
      expect(appearance['@type']).toBe('DigitalDocument');
      expect(appearance['name']?.length).toBeGreaterThan(0);
      expect(appearance['name']?.length).toBeLessThanOrEqual(80);
      expect(appearance['abstract']?.length).toBeLessThanOrEqual(160);
    }
    expect(claims[0]?.appearance['url']).toMatch(/^https:\/\/(www\.)?(lovdata|helsedirektoratet|alis|samlis|legeforeningen)\.no/);
    expect(reply?.activity['channelData']).toEqual({ feedbackLoop: { type: 'default' } });
  });

  it('in a channel is answered in its own thread, whether the post is new or not', async () => {
    const first = channelMessage(supervision, by(somebody()));
    const second = channelMessage('Blir ferien trukket fra i tellende tid?', { ...by(somebody()), thread: '1795000000001' });
    const [[one], [two]] = await Promise.all([ground.ask(first), ground.ask(second)]);
    expect(one?.conversation).toBe(`19:demo-felles@thread.tacv2;messageid=${first.id}`);
    expect(two?.conversation).toBe('19:demo-felles@thread.tacv2;messageid=1795000000001');
    expect(textOf(one)).toMatch(/4 timer/);
  });

  it('in a group chat is answered there; without a mention nobody is disturbed', async () => {
    const [reply] = await ground.ask(groupMessage(supervision, by(somebody())));
    expect(reply?.conversation).toBe('19:demo-gruppe@thread.v2');
    expect(fieldsOf(reply)).toEqual([]);
    const before = ground.connector.arrivals.length;
    for (const activity of [
      groupMessage(supervision, { ...by(somebody()), mention: false }),
      channelMessage(unknown, { ...by(somebody()), mention: false }),
    ])
      expect((await ground.post(activity)).status).toBe(200);
    await ground.quiet();
    expect(ground.connector.arrivals).toHaveLength(before);
  });
});

describe('the profile', () => {
  it('is asked for once, kept when it is filled in, and used', async () => {
    const person = somebody();
    const [first] = await ground.ask(personalMessage(supervision, by(person)));
    expect(fieldsOf(first)).toEqual(['role', 'municipality', 'speciality', 'scheme']);
    const save = buttonOf(first, 'save-profile');
    const filled = { role: 'alis', municipality: 'Alta', speciality: 'ALM', scheme: 'new' };
    const press = pressed('save-profile', { ...save?.data, ...filled }, by(person));
    expect(textOf((await ground.ask(press))[0])).toMatch(/profilen er lagret/);
    const [second] = await ground.ask(personalMessage('Blir ferien trukket fra i tellende tid?', by(person)));
    expect(fieldsOf(second)).toEqual([]);
    expect(await ground.say('Hva vet du om meg?', person)).toMatch(
      /Profil: ALIS \(lege i spesialisering i allmennmedisin\), Alta, allmennmedisin, ny ordning/,
    );
    expect(await ground.say(unknown, person)).toMatch(/ALIS og SamLIS Nord \(Alta → Nord\)/);
  });

  it('a button pressed twice, also by an older client, does it once', async () => {
    const person = somebody();
    const [first] = await ground.ask(personalMessage(supervision, by(person)));
    const skip = buttonOf(first, 'skip-profile');
    const press = submitted('skip-profile', skip?.data ?? {}, by(person));
    await ground.ask(press);
    const before = ground.connector.accepted().length;
    expect((await ground.post({ ...press, id: `${press.id}9` })).status).toBe(200);
    expect((await ground.post(pressed('skip-profile', skip?.data ?? {}, by(person)))).status).toBe(200);
    await ground.quiet();
    expect(ground.connector.accepted()).toHaveLength(before);
  });
});

describe('what nobody knows', () => {
  const cards = (channel: string) =>
    ground.connector.accepted().filter(({ conversation, activity }) => conversation === channel && 'summary' in activity);

  it('waits, visibly, while nobody knows where the office is, and goes there when its channel is heard from', async () => {
    const text = await ground.say(`Jeg jobber i Kristiansand kommune. ${unknown}`, somebody());
    expect(text).toMatch(/ALIS og SamLIS Sør \(Kristiansand → Sør\) som sak \d+\..*Fristen for svar er tirsdag 24\. november/s);
    const waiting = await ground.quiet();
    expect(waiting.waitingForOffice).toContain('sor');
    expect(cards(demoChannels.sor)).toEqual([]);

    expect((await ground.post(installedInChannel({ ...by('0011'), channel: demoChannels.sor }))).status).toBe(200);
    await ground.connector.until(() => cards(demoChannels.sor).length === 1);
    expect((await ground.quiet()).waitingForOffice).not.toContain('sor');
  });

  it('stands in the office as an advisor needs it: question, role, place, reason, day; no name', async () => {
    const person = somebody();
    // Any word from the channel shows the way, also one that is not for the assistant.
    await ground.post(channelMessage('Hei alle', { ...by('0021'), channel: demoChannels.oslo, mention: false }));
    const asked = personalMessage(`Jeg er ALIS i Oslo kommune. ${unknown}`, by(person));
    const [reply] = await ground.ask(asked);
    const number = /som sak (\d+)/.exec(textOf(reply))?.[1];
    await ground.connector.until(() => cards(demoChannels.oslo).length === 1);
    const [card] = cards(demoChannels.oslo);
    expect(card?.activityId).toBeUndefined();
    expect(card?.activity['summary']).toBe(`Sak ${number} til Oslo: et spørsmål uten svar`);
    const drawn = JSON.stringify(cardOf(card));
    for (const shown of [
      `Sak ${number}`,
      unknown,
      'Oslo → Oslo',
      'tirsdag 24. november',
      /søndag 22\. november kl\. 21\.3\d/,
      'ALIS',
      'Nærmeste avsnitt',
    ])
      typeof shown === 'string' ? expect(drawn).toContain(shown) : expect(drawn).toMatch(shown);
    expect(drawn).toContain('så en rådgiver må svare');
    expect(JSON.stringify(card?.activity)).not.toMatch(new RegExp(`Syntetisk|29:demo|${person}|00000000-0000`));
    expect(drawn.length).toBeLessThan(28_000);
  });

  it('without a municipality asks for one, holds the card meanwhile, and sends it where the answer points', async () => {
    await ground.post(channelMessage('Hei', { ...by('0011'), channel: demoChannels.nord, mention: false }));
    await ground.quiet();
    const person = somebody();
    const before = cards(demoChannels.nord).length;
    expect(await ground.say(unknown, person)).toMatch(/Hvilken kommune arbeider du i/);
    expect(cards(demoChannels.nord)).toHaveLength(before);
    expect(await ground.say('Alta', person)).toMatch(/er sendt til ALIS og SamLIS Nord \(Alta → Nord\)/);
    await ground.connector.until(() => cards(demoChannels.nord).length === before + 1);
  });

  it('goes to the default office when no municipality was named within ten minutes', async () => {
    await ground.post(channelMessage('Hei', { ...by('0011'), channel: demoChannels.ost, mention: false }));
    await ground.say(unknown, somebody());
    const before = cards(demoChannels.ost).length;
    ahead += 11 * 60_000;
    await ground.connector.until(() => cards(demoChannels.ost).length === before + 1, 20_000);
  });

  it('a human when asked for: shown first, sent on the button, once', async () => {
    const person = somebody();
    await ground.say(`Jeg er i Alta. ${supervision}`, person);
    const [shown] = await ground.ask(personalMessage('Snakk med rådgiver', by(person)));
    expect(textOf(shown)).toContain(`> Jeg er i Alta. ${supervision}`);
    const before = cards(demoChannels.nord).length;
    const send = buttonOf(shown, 'send-to-advisor')?.data ?? {};
    await ground.ask(pressed('send-to-advisor', send, by(person)));
    await ground.post(pressed('send-to-advisor', send, by(person)));
    await ground.quiet();
    expect(cards(demoChannels.nord)).toHaveLength(before + 1);
  });
});

describe('second thoughts', () => {
  it('an edited message is answered anew, once, and stands in the place of the first', async () => {
    const person = somebody();
    const first = personalMessage('Hvor mange timer veiledning har SamLIS krav på?', by(person));
    await ground.ask(first);
    const edit = editedMessage(supervision, { ...by(person), of: first.id, timestamp: '2026-11-22T20:31:00Z' });
    const [, again] = await ground.ask(edit, 2);
    expect(textOf(again)).toMatch(/^Jeg ser at du rettet[\s\S]*4 timer/);
    await ground.post(edit);
    await ground.quiet();
    expect(ground.connector.accepted().filter(({ activityId }) => activityId === first.id)).toHaveLength(2);
    const exchange = await ground.assistant.app.desk.register.exchangeOfActivity(`a:demo-${person}`, first.id);
    expect(exchange?.corrects).toMatch(/^[0-9a-f]{16}$/);
  });

  it('thumbs are taken in for the answer they stand under', async () => {
    const person = somebody();
    const [reply] = await ground.ask(personalMessage(supervision, by(person)));
    await ground.quiet();
    const given = await ground.post(feedbackOn(reply?.id ?? '', 'dislike', 'For langt svar', by(person)));
    expect(given.status).toBe(200);
    await ground.quiet();
    const exchange = await ground.assistant.app.desk.register.exchangeOfReply(`a:demo-${person}`, reply?.id ?? '');
    expect(exchange?.question).toBe(supervision);
    expect(await storedFeedback()).toContainEqual({ exchange: exchange?.id, reaction: 'dislike', comment: 'For langt svar' });
  });

  it('«Det løste seg» is thanked for and stored', async () => {
    const person = somebody();
    const [reply] = await ground.ask(personalMessage(supervision, by(person)));
    const solved = buttonOf(reply, 'solved')?.data as { own: { exchange: string } };
    expect(textOf((await ground.ask(pressed('solved', solved, by(person))))[0])).toMatch(/Så fint/);
    expect(await storedFeedback()).toContainEqual({ exchange: solved.own.exchange, reaction: 'solved', comment: null });
  });
});

describe('small and strange things', () => {
  it('an installation is greeted once, with examples, however often Teams tells of it', async () => {
    const person = somebody();
    const [added, told] = installed(by(person));
    const greetings = () => ground.connector.texts(`a:demo-${person}`);
    for (const activity of [added, told, { ...added, id: 'again' }]) expect((await ground.post(activity)).status).toBe(200);
    await ground.connector.until(() => greetings().length === 1);
    await ground.quiet();
    expect(greetings()).toHaveLength(1);
    expect(greetings()[0]).toMatch(/^Hei! Jeg er assistenten/);
  });

  it.each<[string, (setting: ReturnType<typeof by>) => Posted, RegExp]>([
    ['an empty message', (setting) => personalMessage('', setting), /Meldingen var tom/],
    ['a message of blanks', (setting) => personalMessage(' \n\t \u200b', setting), /Meldingen var tom/],
    ['a huge message', (setting) => personalMessage(`${supervision} ${'Og så videre. '.repeat(8000)}`, setting), /lengre enn jeg kan lese/],
    ['nothing but emoji', (setting) => personalMessage('🙂👍🏽👩‍⚕️', setting), /forstår ord bedre/],
    ['nothing but an attachment', (setting) => attachmentOnly(setting), /kan ikke lese vedlegg/],
    ['a greeting', (setting) => personalMessage('Hei!', setting), /Hva lurer du på/],
    ['thanks', (setting) => personalMessage('Takk for hjelpen', setting), /Bare hyggelig/],
  ])('%s gets a sensible word', async (_, write, answer) => {
    const [reply] = await ground.ask(write(by(somebody())));
    expect(textOf(reply)).toMatch(answer);
  });

  it.each([
    ['typing', {}],
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['messageDelete', { channelData: { tenant: { id: '00000000-0000-4000-8000-0000000000aa' }, eventType: 'softDeleteMessage' } }],
    ['messageUpdate', { channelData: { tenant: { id: '00000000-0000-4000-8000-0000000000aa' }, eventType: 'undeleteMessage' } }],
    ['conversationUpdate', { membersAdded: [{ id: '29:demo-9999' }] }],
    ['conversationUpdate', { membersRemoved: [{ id: '28:demo-assistent' }] }],
    ['installationUpdate', { action: 'remove' }],
    ['event', { name: 'application/vnd.microsoft.meetingStart', value: {} }],
    ['invoke', { name: 'composeExtension/query', value: {} }],
    ['invoke', { name: 'task/fetch', value: {} }],
    ['invoke', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'ukjent', data: {} } } }],
    ['noeHeltAnnet', { value: [] }],
  ])('%s %j is ignored politely', async (type, more) => {
    const before = ground.connector.arrivals.length;
    const { status } = await ground.post({
      ...personalMessage('', by(somebody())),
      attachments: undefined,
      text: undefined,
      type,
      ...more,
    });
    expect(status).toBe(200);
    await ground.quiet();
    expect(ground.connector.arrivals).toHaveLength(before);
  });
});

async function storedFeedback() {
  const { db, close } = openEngine(`file:${ground.folder}/assistant.db`);
  const rows = await db.selectFrom('feedback').select(['exchange', 'reaction', 'comment']).execute();
  await close();
  return rows;
}
