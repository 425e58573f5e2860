/** A channel becomes an office's: asked for by those in it, confirmed by an administrator, and then cases go there. Everybody here is synthetic. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelMessage, demoChannels, personalMessage, pressed } from './activities.ts';
import type { Arrival } from './fake-connector.ts';
import { type Ground, openGround } from './ground.ts';
import { lightUnknown } from './light-knowledge.ts';

const channel = '19:synt-nytt-team@thread.tacv2';
const advisor = '0011';
const administrator = '0041';

let ground: Ground;
let ahead = 0;
const open = (folder?: string) => {
  const others = Object.entries(demoChannels).filter(([office]) => office !== 'ost');
  return openGround({
    clock: () => new Date(Date.now() + ahead),
    config: { officeChannels: new Map(others) as never, asksTeams: true },
    ...(folder && { folder }),
  });
};
beforeEach(async () => {
  ground = await open();
});
afterEach(() => ground.close());

const textOf = (reply: Arrival | undefined) => String(reply?.activity['text']);
const inChannel = (text: string, person: string, where = channel) =>
  ground.ask(channelMessage(text, { serviceUrl: ground.connector.url, person, channel: where })).then(([reply]) => reply);
const inPrivate = (text: string, person: string) =>
  ground.ask(personalMessage(text, { serviceUrl: ground.connector.url, person })).then(([reply]) => reply);

interface Pressable {
  verb: string;
  title: string;
  data: Record<string, unknown>;
}
function buttonsOf(reply: Arrival | undefined): Pressable[] {
  const attachments = (reply?.activity['attachments'] ?? []) as { content: { actions?: Pressable[]; body: { actions?: Pressable[] }[] } }[];
  return attachments.flatMap(({ content }) => [...content.body.flatMap(({ actions }) => actions ?? []), ...(content.actions ?? [])]);
}
const press = async (reply: Arrival | undefined, verb: string, person: string) => {
  const button = buttonsOf(reply).find((each) => each.verb === verb);
  const [answer] = await ground.ask(pressed(verb, button?.data ?? {}, { serviceUrl: ground.connector.url, person }));
  return textOf(answer);
};
const opensCase = async () => {
  await ground.say(lightUnknown, '0001');
  return ground.quiet();
};
const health = async () => (await ground.health()) as unknown as { untiedOffices: string[]; waitingForOffice: string[] };

describe('a channel', () => {
  it('is asked for, confirmed by an administrator alone, and gets the cases that waited', async () => {
    await opensCase();
    expect(await health()).toMatchObject({ untiedOffices: ['ost'], waitingForOffice: ['ost'] });

    const asked = await inChannel('koble øst', advisor);
    expect(textOf(asked)).toMatch(/spurt administratorene.*ALIS og SamLIS Øst.*rådgivere/s);
    expect(await health()).toMatchObject({ untiedOffices: ['ost'] });
    expect(await press(asked, 'confirm-tie', advisor)).toMatch(/bare en administrator/i);
    expect(await press(asked, 'confirm-tie', administrator)).toMatch(/knyttet til ALIS og SamLIS Øst/);
    await ground.quiet();
    expect(await health()).toMatchObject({ untiedOffices: [], waitingForOffice: [] });

    const posts = ground.connector.accepted().filter(({ conversation }) => conversation === channel);
    expect(posts.some(({ activity }) => String(activity['summary']).startsWith('Sak '))).toBe(true);
    expect(posts.some((post) => /hører nå til ALIS og SamLIS Øst/.test(textOf(post)))).toBe(true);
  });

  it('is confirmed by an administrator’s own words in it, at once or afterwards', async () => {
    await inChannel('koble øst', advisor);
    expect(textOf(await inChannel('bekreft øst', advisor))).toMatch(/bare en administrator/i);
    expect(textOf(await inChannel('bekreft øst', administrator))).toMatch(/knyttet til/);
    expect(textOf(await inChannel('koble øst', administrator))).toMatch(/hører alt til/);
    expect(textOf(await inChannel('koble oslo', administrator))).toMatch(/koble fra øst/);
    expect(textOf(await inChannel('koble fra øst', advisor))).toMatch(/bare en administrator/i);
    expect(textOf(await inChannel('kople frå aust', administrator))).toMatch(/ikkje lenger nokon kanal/);
    expect(textOf(await inChannel('tie east', administrator))).toMatch(/now belongs to/);
  });

  it('named in the settings is not moved by anybody', async () => {
    expect(textOf(await inChannel('koble oslo', administrator))).toMatch(/OFFICE_CHANNELS/);
    expect(textOf(await inChannel('koble øst', administrator, demoChannels.oslo))).toMatch(/hører til ALIS og SamLIS Oslo/);
    expect(textOf(await inChannel('koble fra oslo', administrator, demoChannels.oslo))).toMatch(/OFFICE_CHANNELS/);
  });

  it('that is named wrongly is told which offices there are', async () => {
    expect(textOf(await inChannel('koble nordvest', advisor))).toMatch(/koble nord.*koble oslo/s);
  });

  it('stays tied over a restart', async () => {
    await inChannel('koble øst', administrator);
    const { folder, connector } = ground;
    await ground.stop();
    ground = await open(folder);
    expect(await health()).toMatchObject({ untiedOffices: [] });
    await opensCase();
    // It is reached where it was last seen.
    await connector.until((all) => all.filter(({ conversation, accepted }) => accepted && conversation === channel).length === 1);
    await connector.close();
  });
});

describe('the members of the team', () => {
  const member = '0051';
  const id = `00000000-0000-4000-8000-00000000${member}`;
  const team = '19:demo-team@thread.tacv2';

  it('are advisors of the office from the tie on, for as long as Teams says so', async () => {
    ground.connector.members.set(team, [id]);
    expect(textOf(await inChannel('saker', member))).toMatch(/privat chat/);
    await inChannel('koble øst', administrator);
    await opensCase();
    expect(textOf(await inChannel('saker', member))).toMatch(/Saker nå.*Sak 1/s);
    expect(textOf(await inPrivate('sak 1', member))).toMatch(/Sak 1.*ALIS og SamLIS Øst/s);
    expect(textOf(await inPrivate('sak 1', '0052'))).toMatch(/ingen sak 1/);

    ground.connector.members.set(team, []);
    ahead += 10 * 60_000;
    expect(textOf(await inPrivate('sak 1', member))).toMatch(/ingen sak 1/);
    // When Teams cannot tell, nobody is taken for an advisor because they were one.
    ground.connector.members.delete(team);
    ahead += 10 * 60_000;
    expect(textOf(await inPrivate('saker', member))).toMatch(/ikke sjekket med Teams/);
    expect(textOf(await inPrivate('saker', advisor))).toMatch(/Sak 1/);
  });
});

describe('an administrator', () => {
  it('sees how every office is reached, and is told in private when somebody asks', async () => {
    expect(textOf(await inPrivate('koblinger', administrator))).toMatch(
      /Øst: ingen kanal.*Oslo: knyttet i innstillingene; jeg har ikke sett/s,
    );
    await inChannel('koble øst', advisor);
    const told = () => ground.connector.accepted().filter((each) => /Noen ber om å knytte/.test(textOf(each)));
    await ground.connector.until(() => told().length === 1);
    expect(told()[0]?.conversation).toBe(`a:demo-${administrator}`);
    const list = await inPrivate('koplingar', administrator);
    expect(textOf(list)).toMatch(/Øst: ingen kanal.*ventar på at du stadfestar/s);
    expect(await press(list, 'confirm-tie', administrator)).toMatch(/knyt/);
    // The request has been answered: what is left of it does nothing.
    expect(await press(told()[0], 'refuse-tie', administrator)).toMatch(/ingen forespørsel/);
  });

  it('is not told twice of the same channel, and an older button confirms nothing newer', async () => {
    await inPrivate('koblinger', administrator);
    const first = await inChannel('koble øst', advisor);
    await inChannel('koble øst', '0012');
    await inChannel('koble øst', advisor, '19:synt-annen-kanal@thread.tacv2');
    await ground.quiet();
    expect(ground.connector.accepted().filter((each) => /Noen ber om å knytte/.test(textOf(each)))).toHaveLength(2);
    expect(await press(first, 'confirm-tie', administrator)).toMatch(/ingen forespørsel/);
    expect(await health()).toMatchObject({ untiedOffices: ['ost'] });
  });
});

it.each(['koblinger', 'koble øst', 'bekreft øst', 'koble fra øst'])('«%s» in an asker’s own chat is nobody’s order', async (text) => {
  const said = await ground.say(text, '0001');
  expect(said).not.toMatch(/administrator|Kanalene til kontorene/);
});
