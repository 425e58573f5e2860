/** Who may see which case, where: every command, every role, every place. People and cases are synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskChat, type DeskGround, openDeskGround } from '../e2e/desk-ground.ts';
import { logRow } from '../escalation/log.ts';
import type { Roles } from '../office/roles.ts';
import type { Address } from '../question/incoming.ts';
import { type OfficeId, officeIds } from '../question/question.ts';
import { syntheticCase, syntheticExchange, syntheticMessage, syntheticNotice, text } from '../storage/synthetic.ts';
import type { CaseFile } from './case-ports.ts';

const advisor = (...advisorOf: OfficeId[]): Roles => ({ advisorOf, leader: false, administrator: false });
const roles = {
  asker: advisor(),
  ost: advisor('ost'),
  oslo: advisor('oslo'),
  'ost and oslo': advisor('ost', 'oslo'),
  leader: { ...advisor(), leader: true },
  administrator: { ...advisor(), administrator: true },
  unchecked: { ...advisor(), unchecked: true },
} satisfies Record<string, Roles>;
type Role = keyof typeof roles;
const roleNames = Object.keys(roles) as Role[];

let ground: DeskGround;
const people = new Map<string, Roles>();
/** One case in each office, numbered as the offices; one passed from Øst to Oslo; one that an advisor of Øst asked of Nord. */
const passedOn = 7;
const advisorsOwn = 8;
const chats = new Map<Role, DeskChat>();

beforeAll(async () => {
  ground = await openDeskGround('2026-11-23T09:00:00Z');
  ground.app.desk.roster = { rolesOf: async (person) => people.get(person) ?? advisor() };
  for (const name of roleNames) {
    const chat = ground.chat();
    chats.set(name, chat);
    people.set(chat.person, roles[name]);
  }
  for (const [index, office] of officeIds.entries()) await opens(index + 1, office, `hemmelig${office}`, 'someone-else');
  await opens(passedOn, 'ost', 'hemmeligvidere', 'someone-else');
  await moves(passedOn, 'oslo');
  await opens(advisorsOwn, 'nord', 'hemmeligegen', chats.get('ost')?.person ?? '');
});
afterAll(() => ground.close());

async function opens(number: number, office: OfficeId, word: string, asker: string): Promise<void> {
  const appended = await ground.app.storage.inbox.append(syntheticMessage({ id: `case-${number}` }), `case-${number}`, 0);
  if (appended === 'duplicate') throw new Error('The test repeated itself.');
  const exchange = syntheticExchange({ id: `exchange-${number}`, person: asker, office });
  const notice = syntheticNotice(number, office, { question: text(`Kan jeg få svar om ${word}?`) });
  const opened = syntheticCase(number, office, {
    exchange: exchange.id,
    asker,
    notice,
    openedAt: '2026-11-19T09:00:00.000Z',
    due: '2026-11-23',
  });
  await ground.app.desk.register.commit({ seq: appended.seq, exchange, outgoing: [], case: opened });
}

async function moves(number: number, to: OfficeId): Promise<void> {
  const { case: before } = (await ground.app.desk.cases.get(number)) as CaseFile;
  const after = { ...before, version: before.version + 1, office: to, offices: [...before.offices, to] };
  const actor = { is: 'advisor', person: 'synthetic-advisor', name: 'Syntetisk Rådgiver', offices: [before.office] } as const;
  const log = logRow(before, { is: 'transfer', to, note: text('') }, actor, after, '2026-11-20T09:00:00.000Z');
  await ground.app.desk.cases.step({ from: before.version, to: after, log }, []);
}

type Place = 'own chat' | 'group' | 'another channel' | OfficeId;
const places: Place[] = ['own chat', 'group', 'another channel', ...officeIds];

async function asks(role: Role, place: Place, words: string): Promise<string> {
  const chat = chats.get(role) as DeskChat;
  const own: Address = { ...chat.address };
  const channel = place === 'another channel' ? '19:synt-annen@thread.tacv2' : (ground.app.desk.ties.of(place as OfficeId)?.channel ?? '');
  if (place === 'group') Object.assign(chat.address, { kind: 'group', conversation: '19:synt-gruppe@thread.v2' });
  else if (place !== 'own chat') Object.assign(chat.address, { kind: 'channel', conversation: `${channel};messageid=17` });
  const { text: said } = await chat.says(words);
  Object.assign(chat.address, own);
  return said ?? '';
}

/** Which cases this role may be shown in this place; reckoned here anew, from the rule in words. */
function mayShow(role: Role, place: Place): number[] {
  const own = role === 'ost' && place === 'own chat' ? [advisorsOwn] : [];
  const offices = roles[role].advisorOf.filter((office) => place === 'own chat' || place === office);
  const had = (office: OfficeId) => [officeIds.indexOf(office) + 1, ...(office === 'ost' || office === 'oslo' ? [passedOn] : [])];
  return [...own, ...offices.flatMap(had)];
}

const words = [
  'saker',
  'mine saker',
  'forfalt',
  'søk i saker hemmelig',
  'søk i saker svar',
  'saken min',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `sak ${number}`),
];
const inOtherWords = [
  'sakane',
  'sakane mine',
  'forfalne saker',
  'leit i sakane etter svar',
  'cases',
  'my cases',
  'overdue',
  'search cases for svar',
  'case 1',
];

describe.each(roleNames)('%s', (role) => {
  it.each(places)('in %s is shown no case but those they may see', async (place) => {
    const allowed = mayShow(role, place);
    for (const command of [...words, ...inOtherWords]) {
      const said = await asks(role, place, command);
      const shown = [...said.matchAll(/\*\*(?:Sak|Case) (\d+)\*\*/g)].map(([, number]) => Number(number));
      expect(
        shown.filter((number) => !allowed.includes(number)),
        `${command}: ${said}`,
      ).toEqual([]);
      const known = [...officeIds, 'videre', 'egen'].filter((word) => said.includes(`hemmelig${word}`));
      const mine = [...officeIds, 'videre', 'egen'].filter((_, index) => allowed.includes(index + 1));
      expect(
        known.filter((word) => !mine.includes(word)),
        `${command}: ${said}`,
      ).toEqual([]);
    }
  });
});

describe('an advisor of Øst', () => {
  it('sees the cases the office has now, and finds those it has passed on', async () => {
    expect(await asks('ost', 'own chat', 'saker')).toMatch(
      /^\*\*Saker nå\*\*\n\n- \*\*Sak 5\*\* · .* · ingen har tatt den · frist mandag 23\. november$/,
    );
    expect(await asks('ost', 'ost', 'saker')).toMatch(/Sak 5/);
    expect(await asks('ost', 'own chat', 'sak 7')).toMatch(
      /\*\*Sak 7\*\* · ALIS og SamLIS Oslo[\s\S]*nå hos ALIS og SamLIS Oslo[\s\S]*hemmeligvidere/,
    );
    expect(await asks('ost', 'own chat', 'søk i saker svar')).toMatch(/Saker som passer med «svar»: 2[\s\S]*Sak 7[\s\S]*Sak 5/);
    expect(await asks('oslo', 'own chat', 'cases')).toMatch(/Cases now[\s\S]*Case 6[\s\S]*Case 7/);
  });

  it('in the channel of another office sees nothing there, and in a group nothing at all', async () => {
    for (const place of ['oslo', 'group', 'another channel'] as const)
      expect(await asks('ost', place, 'saker')).toMatch(/bare i kanalen til kontoret/);
  });

  it('hears how the case they asked of another office goes, and no more of it than any asker', async () => {
    expect(await asks('ost', 'own chat', 'sak 8')).toMatch(
      /^Slik står det til.*\n\n- \*\*Sak 8\*\* \(«Kan jeg få svar om hemmeligegen\?»\): ligger hos ALIS og SamLIS Nord\. Ingen har tatt den ennå\./,
    );
    expect(await asks('ost', 'nord', 'sak 8')).not.toMatch(/hemmelig/);
  });

  it('sees what is overdue once it is', async () => {
    expect(await asks('ost', 'own chat', 'forfalt')).toBe('Ingen saker er over fristen.');
    ground.isNow('2026-11-24T09:00:00Z');
    expect(await asks('ost', 'own chat', 'forfalte saker')).toMatch(/Saker over fristen[\s\S]*Sak 5.*over fristen/);
    expect(await asks('ost', 'own chat', 'saken min')).toMatch(/Fristen var mandag 23\. november, og svaret er forsinket/);
    ground.isNow('2026-11-23T09:00:00Z');
  });

  it('hears of the commands when asking for help', async () => {
    expect(await asks('ost', 'own chat', 'hjelp')).toMatch(/For rådgivere[\s\S]*«forfalt»[\s\S]*snakk med rådgiver/);
    expect(await asks('administrator', 'own chat', 'hjelp')).toMatch(/For administratorer[\s\S]*«koblinger»/);
    expect(await asks('leader', 'own chat', 'hjelp')).toMatch(/For ledere[\s\S]*«ukestall»/);
    expect(await asks('asker', 'own chat', 'hjelp')).not.toMatch(/For rådgivere|For ledere|koblinger/);
  });
});

describe('where a case goes', () => {
  it.each([
    ['Jeg jobber i Helsedirektoratet. Kan dere se på saken vår om tall for ALIS?', 'vest', 'Helsedirektoratet → Vest'],
    ['Vi hos Statsforvalteren i Innlandet trenger noen som kan se på saken vår om Ringsaker', 'vest', 'Statsforvalteren → Vest'],
    ['Jeg er SamLIS i Alta. Kan dere se på saken min om permisjon og avgjøre den?', 'nord', 'Alta → Nord'],
    ['Kan dere se på saken min om permisjon og avgjøre den? Jeg jobber i Kristiansand', 'sor', 'Kristiansand → Sør'],
  ] as const)('«%s» to %s', async (question, office, why) => {
    ground.app.desk.stateBodiesOffice = 'vest';
    const { notice, text: said } = await ground.chat().says(question);
    expect([notice?.office, notice?.officeReason]).toEqual([office, why]);
    expect(said).toContain(why);
  });

  it('«Herøy» is two places, so it asks which', async () => {
    const { reply } = await ground.chat().says('Jeg er ALIS i Herøy. Kan dere se på saken min om permisjon og avgjøre den?');
    expect(reply.buttons.map(({ title }) => title)).toEqual(expect.arrayContaining(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']));
  });
});

describe('everybody else', () => {
  it('has no cases, or is told so kindly', async () => {
    expect(await asks('asker', 'own chat', 'saker')).toBe('Du har ingen saker hos rådgiverne nå.');
    expect(await asks('asker', 'own chat', 'sak 5')).toBe('Jeg finner ingen sak 5 hos deg.');
    expect(await asks('asker', 'own chat', 'sak 5')).toBe((await asks('asker', 'own chat', 'sak 999')).replace('999', '5'));
    expect(await asks('asker', 'ost', 'saker')).toMatch(/privat chat/);
    expect(await asks('asker', 'ost', 'forfalt')).toMatch(/bare til rådgiverne/);
  });

  it('whom Teams could not be asked about is told to try again, not that there is nothing', async () => {
    expect(await asks('unchecked', 'own chat', 'saken min')).toMatch(/ingen saker/);
    for (const command of ['saker', 'sak 5', 'forfalt', 'søk i saker svar'])
      expect(await asks('unchecked', 'own chat', command)).toMatch(/Prøv igjen/);
    expect(await asks('unchecked', 'ost', 'saker')).toMatch(/Prøv igjen/);
  });
});
