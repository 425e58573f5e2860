/**
 * Every place where a person can put words, one by one: what stands there goes through redaction before anything else sees it. A number of its own
 * goes in at each entrance, and the bytes of all that was kept or sent are searched for it. Everybody and every number here is synthetic.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnswerer } from '../answerer.ts';
import { readSpreadsheet } from '../desk/read-spreadsheet.ts';
import { redact } from '../question/redact.ts';
import {
  attachmentOnly,
  channelMessage,
  demoChannels,
  demoTenant,
  editedMessage,
  feedbackOn,
  groupMessage,
  installedInChannel,
  type Posted,
  personalMessage,
  pressed,
  submitted,
} from './activities.ts';
import { actionsOf, type CasePlay, playCases } from './case-play.ts';
import { identityNumber } from './dressed-numbers.ts';
import { type Ground, openGround } from './ground.ts';
import { seeded } from './seeded.ts';
import { databaseIn, placeOf, tracesOf } from './traces.ts';

const asker = '0001';
const advisor = '0011';
let ground: Ground;
let play: CasePlay;
let count = 0;
const at = <More extends object>(person: string, more: More = {} as More) => ({ serviceUrl: ground.connector.url, person, ...more });
const nonce = () => `n${++count}`;
const newCase = () =>
  play.open(String(300 + ++count).padStart(4, '0'), 'Jeg jobber i Ringsaker kommune. Kan du avgjøre saken min om permisjon?');
const taken = async () => {
  const number = await newCase();
  await play.until('ost', number, /Sak/);
  await play.press(advisor, 'ost', number, 'Ta saken');
  await ground.connector.until(() => actionsOf(play.cardOf('ost', number)?.card).some(({ title }) => title === 'Svar'));
  return number;
};
const post = (activity: object) => ground.post(activity as Posted);
const seek = (words: string) => ({
  ...personalMessage('', at(advisor)),
  type: 'invoke',
  name: 'composeExtension/query',
  value: { commandId: 'cases', parameters: [{ name: 'words', value: words }] },
});

/** What is done at each entrance; what comes back is searched too. */
const entrances: Record<string, (words: string) => Promise<unknown>> = {
  'a question': (words) => post(personalMessage(words, at(asker))),
  'a question that only comes as HTML': (words) =>
    post({ ...personalMessage('', at(asker)), attachments: [{ contentType: 'text/html', content: `<p>${words}</p>` }] }),
  'a question in a channel': (words) => post(channelMessage(words, at(asker))),
  'a question in a group': (words) => post(groupMessage(words, at(asker))),
  'a text in a mention': (words) =>
    post({
      ...groupMessage(`<at>${words}</at> hei`, at(asker)),
      entities: [{ type: 'mention', mentioned: { id: 'x', name: words }, text: words }],
    }),
  'an edited question': async (words) => {
    const asked = personalMessage('Hva gjelder for permisjon?', at(asker));
    await post(asked);
    return post(editedMessage(words, at(asker, { of: asked.id })));
  },
  'the time of an edit': (words) =>
    post({ ...editedMessage('Hva gjelder for ferie?', at(asker, { of: 'e1' })), timestamp: words.slice(-30) }),
  'the language of the client': (words) => post({ ...personalMessage('hei', at(asker)), locale: words.slice(-30) }),
  'a name shown with a question': (words) =>
    post({ ...personalMessage('hei', at(asker)), from: { id: '29:x', aadObjectId: 'x', name: words } }),
  'an attachment': (words) =>
    post({ ...attachmentOnly(at(asker)), attachments: [{ contentType: 'image/png', name: words, content: { text: words } }] }),
  'names of team, channel and tenant': (words) => {
    const base = channelMessage('koble midt', at(advisor, { channel: '19:synt-kanal@thread.tacv2' }));
    const named = { team: { id: '19:t@thread.tacv2', name: words }, channel: { id: '19:synt-kanal@thread.tacv2', name: words } };
    return post({ ...base, channelData: { tenant: { id: demoTenant, name: words }, ...named } });
  },
  'a comment to thumbs down': (words) => post(feedbackOn('1', 'dislike', words, at(asker))),
  'a comment as the Playground sends it': (words) =>
    post({
      ...feedbackOn('2', 'like', '', at(asker)),
      value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: words } },
    }),
  'a field of the profile': (words) => post(pressed('save-profile', { nonce: nonce(), municipality: words, role: words }, at(asker))),
  'a value of a button': (words) => post(pressed('ask-advisor', { nonce: nonce(), own: { exchange: words, passage: words } }, at(asker))),
  'a value of a button in an older client': (words) => post(submitted('choose', { nonce: nonce(), own: { passage: words } }, at(asker))),
  'what tells a press from another': (words) => post(pressed('solved', { nonce: words, own: {} }, at(asker))),
  'the name of a field': (words) => post(pressed('save-profile', { nonce: nonce(), [`n${words.replace(/\D/g, '')}`]: 'x' }, at(asker))),
  'a starter': (words) =>
    post({ ...personalMessage('', at(asker)), text: undefined, attachments: [], value: { msteams: { type: 'imBack', value: words } } }),
  'the form for an inquiry': (words) =>
    post(
      pressed(
        'register-inquiry',
        {
          nonce: nonce(),
          own: { lang: 'nb' },
          contactForm: 'phone',
          received: words,
          answered: words,
          question: words,
          topic: words,
          role: words,
        },
        at(advisor),
      ),
    ),
  'words to search cases by': (words) => post(seek(words)),
  'words to search cases by, in the chat': (words) => post(personalMessage(`søk i saker ${words}`, at(advisor))),
  'a question shown before it is sent': async (words) => {
    const person = String(600 + ++count).padStart(4, '0');
    await ground.say('Snakk med rådgiver', person);
    await ground.say(`Kan dere vurdere dette? ${words}`, person);
    return ground.say('ja', person);
  },
  'an advisor’s answer': async (words) => play.press(advisor, 'ost', await taken(), 'Send svar', { answer: words }),
  'an advisor’s question back': async (words) => play.press(advisor, 'ost', await taken(), 'Be om mer', { more: words }),
  'the reason of a transfer': async (words) => play.press(advisor, 'ost', await taken(), 'Overfør', { to: 'oslo', note: words }),
  'what a case is closed as': async (words) => play.press(advisor, 'ost', await taken(), 'Lukk', { topic: words, role: words }),
  'the advisor’s own name': async (words) => {
    const number = await newCase();
    await play.until('ost', number, /Sak/);
    const standing = play.cardOf('ost', number);
    const action = actionsOf(standing?.card).find(({ title }) => title === 'Ta saken');
    const channel = demoChannels.ost;
    return post({
      ...pressed('case-take', { ...action?.data }, at(advisor)),
      from: { id: `29:demo-${advisor}`, aadObjectId: `00000000-0000-4000-8000-00000000${advisor}`, name: `Syntetisk Rådgiver ${words}` },
      conversation: { id: `${channel};messageid=${standing?.id}`, conversationType: 'channel', isGroup: true, tenantId: demoTenant },
      channelData: { tenant: { id: demoTenant }, team: { id: '19:demo-team@thread.tacv2' }, channel: { id: channel } },
    });
  },
  'the asker’s reply': async (words) => {
    const person = String(300 + count + 1).padStart(4, '0');
    const number = await taken();
    await play.press(advisor, 'ost', number, 'Be om mer', { more: 'Hvor stor stilling?' });
    await ground.connector.until(() => play.chat(person).some((text) => text.includes('Hvor stor stilling')));
    return play.pressOwn(person, 'Send til rådgiveren', { reply: words });
  },
  'the terminal': async (words) => {
    const { answerer, close } = await openAnswerer(ground.assistant.app.desk);
    const said = await answerer.write('one', words);
    const press = await answerer.press('one', { verb: 'save-profile', nonce: 'n', values: { municipality: words } });
    await close();
    return [said, press];
  },
  'cells of a spreadsheet': async (words) => {
    const line = Array.from({ length: 7 }, () => `"${words}"`).join(';');
    const part = (field: number) =>
      ['Kurs', 'ALIS', 'ALM', 'Telefon', '20.11.2026', '', 'Øst'].map((cell, index) => (index === field ? `"${words}"` : cell)).join(';');
    const file = ['Tema;Avsender;Spesialitet;Kontaktform;Mottatt;Besvart;Kontor', line, ...[0, 1, 2, 3, 4, 5, 6].map(part)].join('\n');
    return readSpreadsheet(new TextEncoder().encode(file), { now: new Date('2026-11-22T12:00:00Z'), office: undefined });
  },
};

const dresses: ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number.slice(0, 6)} ${number.slice(6)}`,
  (number) => [...number].join('\u200b'),
  (number) => [...number].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(''),
];
const chance = seeded(61);
const numbers = new Map(Object.keys(entrances).map((name) => [name, dresses.map(() => identityNumber(chance).number)]));

beforeAll(async () => {
  ground = await openGround({ config: { limits: { conversation: [], tenant: [] } } });
  play = playCases(ground);
  for (const office of ['ost', 'oslo'] as const) await post(installedInChannel(at(advisor, { channel: demoChannels[office] })));
}, 60_000);
afterAll(() => ground.close());

describe('nothing of a number is kept or sent that came in by', () => {
  it.each(Object.entries(entrances))('%s', async (name, enter) => {
    const all = numbers.get(name) ?? [];
    for (const [index, number] of all.entries()) {
      const answer = await enter(`Se ${dresses[index]?.(number)} her`);
      // At once, before anything that was stored is emptied: it must never have been there.
      expect(tracesOf(all, [...databaseIn(ground.folder), placeOf('answer', answer)])).toEqual([]);
    }
    const sent = [placeOf('log', ground.logged), placeOf('connector', ground.connector.arrivals)];
    expect(tracesOf(all, [...databaseIn(ground.folder), ...sent])).toEqual([]);
  });
});

describe('when redaction itself fails', () => {
  const secret = 'hemmelighetskremmeriet';
  const kind: Record<string, RegExp> = { nb: /ikke å fjerne personopplysninger.*Skriv den gjerne på nytt/s, nn: /på nytt/, en: /again/ };

  it('nothing of the text goes anywhere, at any entrance, and whoever wrote is asked to write again', async () => {
    const broken = await openGround({
      redact: (text, names) => {
        if (text.includes(secret)) throw new Error(`could not clean ${text}`);
        return redact(text, { names });
      },
      config: { limits: { conversation: [], tenant: [] } },
    });
    const [before, beforePlay] = [ground, play];
    ground = broken;
    play = playCases(broken);
    const bodies: unknown[] = [];
    try {
      for (const office of ['ost', 'oslo'] as const) await post(installedInChannel(at(advisor, { channel: demoChannels[office] })));
      for (const [locale, sentence] of Object.entries(kind)) {
        const [reply] = await broken.ask(personalMessage(`Kan du se på ${secret}?`, at('0003', { locale })));
        expect(String(reply?.activity['text'])).toMatch(sentence);
      }
      const again = [
        personalMessage(`Kan du se på ${secret}?`, at('0004')),
        channelMessage(`Kan du se på ${secret}?`, at('0004')),
        editedMessage(`Kan du se på ${secret}?`, at('0004', { of: 'e9' })),
        pressed('save-profile', { nonce: 'a1', municipality: secret }, at('0004')),
        submitted('solved', { nonce: 'a2', own: { exchange: secret } }, at('0004')),
        pressed('register-inquiry', { nonce: 'a3', own: { lang: 'nb' }, question: secret }, at(advisor)),
        feedbackOn('1', 'dislike', secret, at('0004')),
      ];
      for (const activity of again) {
        const [reply] = await broken.ask(activity);
        expect(String(reply?.activity['text']), JSON.stringify(activity)).toMatch(kind['nb'] ?? /never/);
      }
      const { body } = await post(seek(secret));
      expect(body).toMatch(kind['nb'] ?? /never/);
      const number = await taken();
      await play.press(advisor, 'ost', number, 'Send svar', { answer: secret }).catch((error: Error) => bodies.push(error.message));
      await post({ ...personalMessage('hei', at('0005')), from: { id: '29:y', aadObjectId: 'y', name: secret } });
      await post({ ...pressed('solved', { nonce: secret, own: {} }, at('0005')) });
      await broken.quiet();
      const kept = [...databaseIn(broken.folder).map(({ bytes }) => bytes.toString('latin1')), broken.logged.join('\n')];
      kept.push(JSON.stringify(broken.connector.arrivals), JSON.stringify(bodies), body);
      for (const place of kept) expect(place.includes(secret)).toBe(false);
      expect(play.cardOf('ost', number)?.heading).not.toMatch(/besvart/i);
    } finally {
      ground = before;
      play = beforePlay;
      await broken.close();
    }
  }, 60_000);
});
