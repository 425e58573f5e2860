/** The whole life of a case through the front door, on the real knowledge: who asks, who answers, and what each of them sees. All synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentOnly, channelMessage, demoChannels, editedMessage, personalMessage } from './activities.ts';
import { type actionsOf, type CasePlay, playCases, wordsOn } from './case-play.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
let play: CasePlay;
/** A Monday morning; time only runs forward. */
let ahead = Date.parse('2026-11-23T08:00:00Z') - Date.now();
beforeAll(async () => {
  ground = await openGround({ knowledge: 'real', clock: () => new Date(Date.now() + ahead) });
  play = playCases(ground);
  for (const channel of Object.values(demoChannels))
    await ground.post(channelMessage('Hei', { serviceUrl: ground.connector.url, person: '0011', channel, mention: false }));
});
afterAll(async () => {
  const strayed = ground?.strayed();
  await ground?.close();
  expect(strayed).toEqual([]);
});

let people = 300;
const somebody = () => String(++people).padStart(4, '0');
const by = (person: string, more: object = {}) => ({ serviceUrl: ground.connector.url, person, ...more });
const [east, colleague, oslo] = ['0011', '0012', '0021'] as const;
const titles = (card: Parameters<typeof actionsOf>[0]) => (card?.actions ?? []).map(({ title }) => title);
const ask = async (text: string, who: string) => String((await ground.ask(personalMessage(text, by(who))))[0]?.activity['text']);

const asks = {
  nb: 'Jeg jobber i Ringsaker kommune. Kan dere se på saken min om permisjon og avgjøre den?',
  nn: 'Eg jobbar i Ringsaker kommune. Kan de sjå på saka mi om permisjon og avgjere ho? Eg veit ikkje kva eg skal gjere.',
  en: 'I work in Ringsaker municipality. Can you look at my own application for leave and decide on it for me, please?',
};

describe.each([
  [
    'bokmål',
    'nb',
    /^\*\*Svar fra Syntetisk Rådgiver Øst En, ALIS og SamLIS Øst\*\* \(sak \d+\)\n\nJa, det teller\.$/,
    'Det løste seg',
    /sendt det til/,
  ],
  ['nynorsk', 'nn', /^\*\*Svar frå Syntetisk Rådgiver Øst En, ALIS og SamLIS Øst\*\* \(sak \d+\)/, 'Det løyste seg', /sendt det til/],
  ['English', 'en', /^\*\*Answer from Syntetisk Rådgiver Øst En, ALIS og SamLIS Øst\*\* \(case \d+\)/, 'That solved it', /sent it to/],
] as const)('a case in %s', (_, language, answer, solved, sent) => {
  it('is taken, asked about, answered, replied to, closed and opened again', async () => {
    const who = somebody();
    const number = await play.open(who, asks[language]);
    const open = await play.until('ost', number, /Ledig/);
    expect(titles(open)).toEqual(['Ta saken', 'Overfør']);

    const taken = await play.press(east, 'ost', number, 'Ta saken');
    expect(wordsOn(taken)).toContain(`Sak ${number} · Tatt av Syntetisk Rådgiver Øst En`);
    expect(titles(taken)).toEqual(['Svar', 'Be om mer', 'Overfør', 'Slipp', 'Lukk']);
    await play.until('ost', number, /Tatt av/);

    await play.press(east, 'ost', number, 'Be om mer', { more: 'Når begynte permisjonen?' });
    await play.until('ost', number, /Venter på den som spurte/);
    await ground.connector.until(() => play.chat(who).length === 2);
    expect(play.chat(who)[1]).toContain('Når begynte permisjonen?');
    await ground.quiet();

    const replied = await play.pressOwn(
      who,
      language === 'en' ? 'Send to the advisor' : language === 'nn' ? 'Send til rådgjevaren' : 'Send til rådgiveren',
      {
        reply: '1. august',
      },
    );
    expect(wordsOn(replied)).toMatch(sent);
    expect(wordsOn(await play.until('ost', number, /Tatt av/))).toContain('1. august');
    await ground.connector.until(() => play.thread('ost', number).some((word) => word.includes('1. august')));

    const answered = await play.press(east, 'ost', number, 'Send svar', { answer: 'Ja, det teller.' });
    expect(wordsOn(answered)).toContain('Besvart av Syntetisk Rådgiver Øst En');
    await ground.connector.until(() => play.chat(who).length === 3);
    expect(play.chat(who)[2]).toMatch(answer);
    await ground.quiet();
    expect(wordsOn(play.cardOf('ost', number)?.card)).toMatch(/Øst En \(Øst\) svarte · .* · levert/);

    expect(wordsOn(await play.pressOwn(who, solved))).toContain(String(number));
    const closing = await play.press(east, 'ost', number, 'Lukk', { topic: 'service-time', role: 'alis' });
    expect(wordsOn(closing)).toMatch(/Lukket[\s\S]*Tellende tjenestetid for ALIS og SamLIS \(bekreftet\)/);
    expect(titles(closing)).toEqual([]);

    const file = await ground.assistant.app.desk.cases.get(number);
    expect(file?.case).toMatchObject({ state: 'closed', confirmed: { topic: 'service-time', role: 'alis' }, solved: true });
    const log = await ground.assistant.app.desk.cases.log(number);
    expect(log.map(({ event }) => event)).toEqual([
      'open',
      'take',
      'ask-back',
      'delivered',
      'reply',
      'answer',
      'delivered',
      'solved',
      'close',
    ]);

    ahead += 3 * 24 * 3_600_000;
    const again = await play.pressOwn(
      who,
      language === 'en' ? 'Send to the advisor' : language === 'nn' ? 'Send til rådgjevaren' : 'Send til rådgiveren',
      {
        reply: 'Gjelder det også i deltid?',
      },
    );
    expect(wordsOn(again)).toMatch(/åpnet igjen|opna igjen|open again/);
    expect(wordsOn(await play.until('ost', number, /Tatt av/))).toContain('Gjelder det også i deltid?');
  });
});

describe('a case', () => {
  it('shows what an advisor needs, and has one owner when two take it at once', async () => {
    const who = somebody();
    const number = await play.open(who, `Jeg er ALIS. ${asks.nb}`);
    const card = await play.until('ost', number, /Ledig/);
    for (const shown of [
      asks.nb,
      'Ringsaker',
      'ALIS (lege i spesialisering',
      'Svarfrist',
      'Nærmeste avsnitt',
      /treff \d+,\d/,
      'sist verifisert',
      'må et menneske vurdere',
    ])
      expect(wordsOn(card)).toMatch(shown);
    const both = await Promise.all([play.press(east, 'ost', number, 'Ta saken'), play.press(colleague, 'ost', number, 'Ta saken')]);
    const owner = (await ground.assistant.app.desk.cases.get(number))?.case.owner?.name;
    for (const seen of both) expect(wordsOn(seen)).toContain(`Tatt av ${owner}`);
    expect(wordsOn(both)).toMatch(/har saken, så ingenting er gjort/);
    expect((await ground.assistant.app.desk.cases.log(number)).filter(({ event }) => event === 'take')).toHaveLength(1);
  });

  it('an old card, and a button pressed twice, are answered with the case as it is', async () => {
    const who = somebody();
    const number = await play.open(who, asks.nb);
    const old = await play.until('ost', number, /Ledig/);
    await play.press(east, 'ost', number, 'Ta saken', {}, old);
    const again = await play.press(east, 'ost', number, 'Ta saken', {}, old);
    expect(wordsOn(again)).toContain('Tatt av Syntetisk Rådgiver Øst En');
    const form = await play.until('ost', number, /Tatt av/);
    for (let press = 0; press < 3; press += 1) await play.press(east, 'ost', number, 'Send svar', { answer: 'Svaret.' }, form);
    await ground.quiet();
    expect(play.chat(who).filter((text) => text.includes('Svaret.'))).toHaveLength(1);
    expect(wordsOn(await play.press(colleague, 'ost', number, 'Ta saken', {}, old))).toMatch(
      /Besvart[\s\S]*har saken, så ingenting er gjort/,
    );
  });

  it('is moved by nobody but the office that has it, and shows a stranger nothing', async () => {
    const who = somebody();
    const number = await play.open(who, asks.nb);
    await play.until('ost', number, /Ledig/);
    for (const stranger of [oslo, '0031', '0041', '0002']) {
      const seen = wordsOn(await play.press(stranger, 'ost', number, 'Ta saken'));
      expect(seen).toMatch(/Bare rådgivere på kontoret/);
      expect(seen).not.toContain(asks.nb);
    }
    expect((await ground.assistant.app.desk.cases.get(number))?.case.state).toBe('open');
  });

  it('goes to another office with a note; the old card says so, and the new office answers', async () => {
    const who = somebody();
    const number = await play.open(who, asks.nb);
    const old = await play.until('ost', number, /Ledig/);
    await play.press(east, 'ost', number, 'Overfør', { to: 'oslo', note: 'Legen har byttet til Oslo.' });
    const left = await play.until('ost', number, /Overført/);
    expect(wordsOn(left)).toContain('Overført til Oslo av Syntetisk Rådgiver Øst En: Legen har byttet til Oslo.');
    expect(titles(left)).toEqual([]);
    const come = await play.until('oslo', number, /Ledig/);
    expect(wordsOn(come)).toContain('Overført fra Øst av Syntetisk Rådgiver Øst En: Legen har byttet til Oslo.');
    await ground.connector.until(() => play.chat(who).some((text) => /gitt videre til ALIS og SamLIS Oslo/.test(text)));
    expect(wordsOn(await play.press(east, 'ost', number, 'Ta saken', {}, old))).toMatch(/Bare rådgivere på kontoret som har saken/);
    await play.press(oslo, 'oslo', number, 'Ta saken');
    await play.until('oslo', number, /Tatt av Syntetisk Rådgiver Oslo/);
    await play.press(oslo, 'oslo', number, 'Send svar', { answer: 'Hilsen fra Oslo.' });
    await ground.connector.until(() => play.chat(who).some((text) => /Svar fra Syntetisk Rådgiver Oslo, ALIS og SamLIS Oslo/.test(text)));
    expect(play.cardOf('ost', number)?.heading).toMatch(/Overført/);
  });

  it('that the assistant opened can be taken back until somebody has taken it', async () => {
    const who = somebody();
    const first = await play.open(who, asks.nb);
    await play.until('ost', first, /Ledig/);
    expect(wordsOn(await play.pressOwn(who, 'Trekk tilbake'))).toMatch(/er trukket tilbake/);
    expect(titles(await play.until('ost', first, /Trukket tilbake/))).toEqual([]);

    const second = await play.open(who, `${asks.nb} Det haster litt.`);
    await play.until('ost', second, /Ledig/);
    await play.press(east, 'ost', second, 'Ta saken');
    expect(wordsOn(await play.pressOwn(who, 'Trekk tilbake'))).toMatch(/har alt tatt saken/);
    expect((await ground.assistant.app.desk.cases.get(second))?.case.state).toBe('taken');
  });

  it('is free again when nobody moved it for a working day', async () => {
    const number = await play.open(somebody(), asks.nb);
    await play.until('ost', number, /Ledig/);
    await play.press(east, 'ost', number, 'Ta saken');
    await play.until('ost', number, /Tatt av/);
    ahead += 4 * 24 * 3_600_000;
    await ground.assistant.look();
    await play.until('ost', number, /Ledig/);
    await ground.connector.until(() => play.thread('ost', number).some((word) => /ledig igjen/.test(word)));
    expect(wordsOn(await play.press(colleague, 'ost', number, 'Ta saken'))).toContain('Tatt av Syntetisk Rådgiver Øst To');
  });
});

describe('words in the chat while a case waits', () => {
  async function waiting(): Promise<{ who: string; number: number }> {
    const who = somebody();
    const number = await play.open(who, asks.nb);
    await play.until('ost', number, /Ledig/);
    await play.press(east, 'ost', number, 'Ta saken');
    await play.until('ost', number, /Tatt/);
    await play.press(east, 'ost', number, 'Be om mer', { more: 'Hvor stor stilling har du?' });
    await ground.quiet();
    return { who, number };
  }

  it('are asked about once, and passed on after a yes', async () => {
    const { who, number } = await waiting();
    expect(await ask('60 prosent', who)).toMatch(new RegExp(`Gjelder dette sak ${number}`));
    expect(await ask('ja', who)).toMatch(/Jeg har sendt det til ALIS og SamLIS Øst/);
    expect(wordsOn(await play.until('ost', number, /Tatt/))).toContain('60 prosent');
  });

  it('are answered as a question of their own after a no, and not asked about again', async () => {
    const { who, number } = await waiting();
    const supervision = 'Hvor mange timer individuell veiledning har jeg krav på i måneden som ALIS?';
    expect(await ask(supervision, who)).toMatch(/Gjelder dette sak/);
    expect(await ask('Nei', who)).toMatch(/4 timer/);
    expect(await ask('Blir ferien trukket fra i tellende tid?', who)).not.toMatch(/Gjelder dette sak/);
    expect((await ground.assistant.app.desk.cases.get(number))?.case.messages).toHaveLength(1);
    expect(await ask(`Sak ${number}: jeg har 60 prosent`, who)).toMatch(/Gjelder dette sak/);
  });

  it('«takk» neither asks nor opens anything again', async () => {
    const { who, number } = await waiting();
    expect(await ask('Takk!', who)).not.toMatch(/Gjelder dette sak/);
    await play.press(east, 'ost', number, 'Send svar', { answer: 'Da teller det.' });
    await play.until('ost', number, /Besvart/);
    await play.press(east, 'ost', number, 'Lukk', { topic: 'other', role: 'alis' });
    await ground.quiet();
    expect(await ask('Tusen takk for hjelpen', who)).toMatch(/Bare hyggelig/);
    expect((await ground.assistant.app.desk.cases.get(number))?.case.state).toBe('closed');
  });

  it('with an attachment say why it is not passed on', async () => {
    const { who } = await waiting();
    const file = { ...attachmentOnly(by(who)), text: 'Se arbeidsavtalen min, den sier 60 prosent' };
    const [reply] = await ground.ask(file);
    expect(String(reply?.activity['text'])).toMatch(/Vedlegg kan jeg ikke sende videre[\s\S]*Gjelder dette sak/);
  });

  it('that are edited afterwards go on as a correction', async () => {
    const { who, number } = await waiting();
    const message = personalMessage('60 prosent', by(who));
    await ground.ask(message);
    await ask('ja', who);
    const [, corrected] = await ground.ask(editedMessage('80 prosent', { ...by(who), of: message.id }), 2);
    expect(String(corrected?.activity['text'])).toMatch(/Rettelsen din er sendt/);
    await ground.quiet();
    expect(wordsOn(play.cardOf('ost', number)?.card)).toMatch(/Den som spurte rettet[\s\S]*80 prosent/);
  });
});

describe('what Teams will not take', () => {
  it('an answer that is refused for good is shown as not delivered, and the case is not answered', async () => {
    const who = somebody();
    const number = await play.open(who, asks.nb);
    await play.until('ost', number, /Ledig/);
    await play.press(east, 'ost', number, 'Ta saken');
    await play.until('ost', number, /Tatt/);
    ground.connector.decide(({ conversation }) =>
      conversation === `a:demo-${who}` ? { answer: 403, code: 'ConversationBlockedByUser' } : undefined,
    );
    await play.press(east, 'ost', number, 'Send svar', { answer: 'Dette kommer ikke fram.' });
    await ground.quiet();
    ground.connector.decide(() => undefined);
    const card = await play.until('ost', number, /Tatt av/);
    expect(wordsOn(card)).toContain('Ikke levert: Den som spurte, har blokkert assistenten.');
    expect(play.thread('ost', number).join()).toMatch(/ble ikke levert/);
    const file = await ground.assistant.app.desk.cases.get(number);
    expect(file?.case).toMatchObject({ state: 'taken', answeredAt: undefined });
  });

  it('a card that the channel refuses is told of, and comes when the channel is heard from again', async () => {
    const channel = demoChannels.vest;
    ground.connector.decide(({ conversation }) =>
      conversation === channel ? { answer: 403, code: 'BotNotInConversationRoster' } : undefined,
    );
    const number = await play.open(somebody(), 'Jeg jobber i Bergen kommune. Kan dere se på saken min om permisjon og avgjøre den?');
    expect((await ground.quiet()).casesNotShown).toEqual([number]);
    ground.connector.decide(() => undefined);
    await ground.post(channelMessage('Nå er den her igjen', { ...by('0011'), channel, mention: false }));
    await play.until('vest', number, /Ledig/);
    expect((await ground.quiet()).casesNotShown).toEqual([]);
  });
});
