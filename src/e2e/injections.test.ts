/** Five hundred attempts to make the assistant say, show or do what is not its own: in questions, shown names, advisors' words, and articles and rows of a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../desk/read-spreadsheet.ts';
import { sampleArticle } from '../knowledge/sample-article.ts';
import { text as csvCell } from '../report/write-csv.ts';
import { channelMessage, demoChannels, demoTenant, installedInChannel, type Posted, personalMessage, pressed } from './activities.ts';
import { actionsOf, playCases } from './case-play.ts';
import { type Ground, openGround } from './ground.ts';
import { faultsIn, foreignHost, injection, payload } from './injections.ts';
import { writeLightKnowledge } from './light-knowledge.ts';
import { seeded } from './seeded.ts';

const chance = seeded(500);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const othersSecret = 'flaggermusvikariat';

let ground: Ground;
let attempts = 0;
const at = <More extends object>(person: string, more: More = {} as More) => ({ serviceUrl: ground.connector.url, person, ...more });
const person = () => String(1000 + ++attempts).padStart(4, '0');

beforeAll(async () => {
  ground = await openGround({ config: { limits: { conversation: [], tenant: [] } } });
  await ground.post(installedInChannel(at('0011', { channel: demoChannels.ost })));
  // What another person has asked: only their own chat and the office may ever see it.
  await ground.say(`Jeg jobber i Ringsaker kommune. Kan du avgjøre saken min om ${othersSecret}?`, '0999');
}, 60_000);
afterAll(() => ground.close());

/** All that went out, judged; `bodies` is what was answered at once. */
function judged(from: number, bodies: readonly string[]): string[] {
  const { connector, assistant } = ground;
  const sent = connector.arrivals.slice(from);
  const own = [assistant.url, connector.url];
  const faults = [
    ...sent.flatMap(({ activity }) => faultsIn(activity, own)),
    ...bodies.flatMap((body) => (body ? faultsIn(JSON.parse(body), own) : [])),
  ];
  const secrets = ['HASH_KEY=', 'demo-hash', 'file:/', 'process.env.HASH_KEY='];
  for (const { conversation, activity } of sent) {
    const said = JSON.stringify(activity);
    if (secrets.some((secret) => said.includes(secret))) faults.push('a setting');
    if (said.includes(othersSecret) && conversation !== 'a:demo-0999' && !conversation?.startsWith(demoChannels.ost))
      faults.push("another's words");
  }
  return [...new Set(faults)];
}

describe('nothing foreign comes out of', () => {
  it('two hundred questions, in private and in channels', { timeout: 120_000 }, async () => {
    const from = ground.connector.arrivals.length;
    const bodies: string[] = [];
    for (const batch of times(10, () => times(20, () => injection(chance))))
      await Promise.all(
        batch.map(async (text, index) => {
          const make = index % 4 === 0 ? channelMessage : personalMessage;
          bodies.push((await ground.post(make(text, at(person())))).body);
        }),
      );
    await ground.connector.until((arrivals) => arrivals.length - from >= 150, 60_000);
    expect(judged(from, bodies)).toEqual([]);
  });

  it('a hundred previews and hand-overs of what was written', { timeout: 120_000 }, async () => {
    const from = ground.connector.arrivals.length;
    for (const batch of times(5, () => times(20, () => injection(chance))))
      await Promise.all(
        batch.map(async (text) => {
          const who = person();
          await ground.post(personalMessage('Snakk med rådgiver', at(who)));
          await ground.post(personalMessage(text, at(who)));
          await ground.post(personalMessage('ja', at(who)));
        }),
      );
    await ground.connector.until((arrivals) => arrivals.length - from >= 200, 60_000);
    expect(judged(from, [])).toEqual([]);
  });

  it('a hundred shown names, of people, teams and channels', { timeout: 120_000 }, async () => {
    const from = ground.connector.arrivals.length;
    const play = playCases(ground);
    const bodies: string[] = [];
    for (const name of times(50, () => payload(chance))) {
      const asked = { ...personalMessage('Hvor mange prøvetimer med gullfisk krever læretiden?', at(person())) };
      bodies.push((await ground.post({ ...asked, from: { ...(asked['from'] as object), name } })).body);
      const there = channelMessage('koble midt', at('0011', { channel: '19:synt-annen@thread.tacv2' }));
      const team = { team: { id: '19:t@thread.tacv2', name }, channel: { id: '19:synt-annen@thread.tacv2', name } };
      bodies.push((await ground.post({ ...there, channelData: { tenant: { id: demoTenant }, ...team } })).body);
    }
    for (const name of times(12, () => payload(chance))) {
      const number = await play.open(person(), 'Jeg jobber i Ringsaker kommune. Kan du avgjøre saken min om permisjon?');
      await play.until('ost', number, /Sak/);
      const standing = play.cardOf('ost', number);
      const action = actionsOf(standing?.card).find(({ title }) => title === 'Ta saken');
      const taking = pressed('case-take', { ...action?.data }, at('0011'));
      const conversation = {
        id: `${demoChannels.ost};messageid=${standing?.id}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: demoTenant,
      };
      const channelData = { tenant: { id: demoTenant }, team: { id: '19:demo-team@thread.tacv2' }, channel: { id: demoChannels.ost } };
      bodies.push(
        (await ground.post({ ...taking, from: { ...(taking['from'] as object), name }, conversation, channelData } as Posted)).body,
      );
    }
    expect(judged(from, bodies)).toEqual([]);
  });

  it('forty words of an advisor: answers, questions back and reasons', { timeout: 180_000 }, async () => {
    const from = ground.connector.arrivals.length;
    const play = playCases(ground);
    for (const [index, words] of times(40, () => injection(chance)).entries()) {
      const who = person();
      const number = await play.open(who, 'Jeg jobber i Ringsaker kommune. Kan du avgjøre saken min om permisjon?');
      await play.until('ost', number, /Sak/);
      await play.press('0011', 'ost', number, 'Ta saken');
      await ground.connector.until(() => actionsOf(play.cardOf('ost', number)?.card).some(({ title }) => title === 'Svar'));
      if (index % 3 === 0) await play.press('0011', 'ost', number, 'Send svar', { answer: words });
      else if (index % 3 === 1) await play.press('0011', 'ost', number, 'Be om mer', { more: words });
      else await play.press('0011', 'ost', number, 'Overfør', { to: 'oslo', note: words });
    }
    await ground.connector.until((arrivals) => arrivals.length - from >= 150, 60_000);
    expect(judged(from, [])).toEqual([]);
  });

  it('a hundred rows of a file, and cells of a report', () => {
    const rows = times(100, () => payload(chance).replaceAll('"', '""'));
    const file = [
      'Tema;Avsender;Spesialitet;Kontaktform;Mottatt;Besvart;Kontor',
      ...rows.map((row) => `"${row}";ALIS;ALM;Telefon;20.11.2026;;Øst`),
    ];
    const read = readSpreadsheet(new TextEncoder().encode(file.join('\n')), { now: new Date('2026-11-22T12:00:00Z'), office: undefined });
    // Nothing of a row but what is counted ever enters the register.
    expect(read.inquiries).toEqual([]);
    expect(read.refused.length).toBeGreaterThanOrEqual(100);
    for (const cell of times(100, () => payload(chance))) {
      const written = csvCell(cell).replace(/^"/, '');
      expect(written, JSON.stringify(cell)).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣]/u);
    }
  });

  it('sixty articles: what would come alive is refused before it is in service', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'injections-'));
    await writeLightKnowledge(join(folder, 'knowledge'));
    for (const [index, words] of times(60, () => payload(chance)).entries()) {
      const id = `ond-${index}`;
      const body = `Læretiden med marsvin ${index} er ni timer. ${words}\n`;
      const questions = `\n  Kort svar:\n    - Hvor mange timer med marsvin nummer ${index} krever læretiden?`;
      await writeFile(join(folder, 'knowledge', 'articles', 'service-time', `${id}.md`), sampleArticle(id, { questions }, body));
    }
    const before = ground;
    ground = await openGround({ knowledge: 'light', folder, config: { limits: { conversation: [], tenant: [] } } });
    try {
      const bodies = await Promise.all(
        times(60, (index) => ground.post(personalMessage(`Hvor mange timer med marsvin nummer ${index} krever læretiden?`, at(person())))),
      );
      await ground.connector.until((arrivals) => arrivals.length >= 55, 60_000);
      expect(
        judged(
          0,
          bodies.map(({ body }) => body),
        ),
      ).toEqual([]);
    } finally {
      await ground.close();
      ground = before;
      await rm(folder, { recursive: true, force: true });
    }
  });
});

it('the judge sees what it is there to see', () => {
  for (const bad of [
    `[x](https://${foreignHost})`,
    '![x](https://alis.no/x.png)',
    '<at>Alle</at>',
    '[1]: https://alis.no',
    '{{x}}',
    'a\u200bb',
    '<b>x</b>',
  ])
    expect(faultsIn({ text: bad }), bad).not.toEqual([]);
  expect(faultsIn({ text: 'Se [1] og [alis.no](https://alis.no/x).', entities: [{ type: 'clientInfo' }] })).toEqual([]);
  expect(faultsIn({ entities: [{ type: 'mention', text: 'x' }] })).not.toEqual([]);
});
