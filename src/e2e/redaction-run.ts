/** Ground for the proof that no identity number gets anywhere: texts through redaction alone, and through the front door of a whole assistant. */
import { plainText } from '../channel/teams/plain-text.ts';
import { redact } from '../question/redact.ts';
import { makeDownload } from '../report/make-download.ts';
import { periodOf } from '../tally/period.ts';
import { weekOf } from '../tally/week.ts';
import {
  channelMessage,
  demoChannels,
  editedMessage,
  feedbackOn,
  installedInChannel,
  type Posted,
  personalMessage,
  pressed,
  submitted,
} from './activities.ts';
import { type Dressed, dressedNumber } from './dressed-numbers.ts';
import { startFakeModel } from './fake-model.ts';
import { type Ground, openGround } from './ground.ts';
import { type Chance, seeded } from './seeded.ts';
import { databaseIn, type Place, placeOf, tracesOf, unpacked } from './traces.ts';

export interface Leak {
  how: string;
  text: string;
}

/** Redacts so many texts, as they are and as the door takes them in; answers with those that still hold their number. */
export function redactMany(count: number, seed: number): Leak[] {
  const chance = seeded(seed);
  const leaks: Leak[] = [];
  for (let done = 0; done < count; done++) {
    const { text, number, how } = dressedNumber(chance);
    const places = [redact(text).text, redact(plainText(text)).text].map((clean, at) => placeOf(`way ${at}`, clean));
    if (tracesOf([number], places).length > 0) leaks.push({ how, text });
  }
  return leaks;
}

export interface DoorRun {
  /** Numbers found, and where. */
  found: string[];
  /** Names of all that was searched. */
  searched: string[];
  bytes: number;
  modelRequests: number;
  exchanges: number;
}

/** The same through the front door, in every kind of activity, with a model that writes; then the bytes of all that was kept or sent are searched. */
export async function knockMany(count: number, seed: number): Promise<DoorRun> {
  const model = await startFakeModel();
  let ahead = 0;
  const ground = await openGround({
    clock: () => new Date(Date.now() + ahead),
    config: {
      limits: { conversation: [], tenant: [] },
      model: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url },
      modelLimits: { temperature: 0, maxTokens: 700, timeout: 12_000, atOnce: 64, dailyCost: 1e9, priceRead: 0, priceWritten: 0 },
    },
  });
  try {
    // Every office can be reached: a text may name a municipality of any of them.
    for (const channel of Object.values(demoChannels))
      await ground.post(installedInChannel({ serviceUrl: ground.connector.url, person: '0011', channel }));
    const chance = seeded(seed);
    const numbers: string[] = [];
    const bodies: string[] = [];
    const early: string[] = [];
    for (let done = 0; done < count; done += 20) {
      const batch = Array.from({ length: Math.min(20, count - done) }, (_, at) => {
        const dressed = dressedNumber(chance);
        numbers.push(dressed.number);
        return activityWith(dressed, chance, { serviceUrl: ground.connector.url, person: String(1000 + ((done + at) % 9000)) });
      });
      for (const { body } of await Promise.all(batch.map((activity) => ground.post(activity)))) bodies.push(body);
      // Also while it goes on: what comes in is emptied when it is done, and must never have been there.
      if (done % 400 === 0) early.push(...tracesOf(numbers, databaseIn(ground.folder)));
    }
    // Cases wait a little for a municipality.
    ahead = 3_600_000;
    await ground.assistant.look();
    await ground.quiet();
    const places = () => [
      ...databaseIn(ground.folder),
      placeOf('log', ground.logged),
      placeOf('connector', ground.connector.arrivals),
      placeOf('answers to what was posted', bodies),
      placeOf('model requests', model.asked),
    ];
    const exported = await exports(ground);
    const open = [...places(), ...exported];
    const found = [...early, ...tracesOf(numbers, open)];
    const exchanges = await ground.assistant.app.desk.tallies.total(thisWeek());
    await ground.stop();
    found.push(...tracesOf(numbers, places()).map((trace) => `${trace} after closing`));
    return {
      found,
      searched: open.map(({ name }) => name),
      bytes: open.reduce((sum, { bytes }) => sum + bytes.length, 0),
      modelRequests: model.asked.length,
      exchanges,
    };
  } finally {
    await ground.close();
    await model.close();
  }
}

/** One text in one of the places a person can put it. */
function activityWith({ text, number }: Dressed, chance: Chance, setting: { serviceUrl: string; person: string }): Posted {
  const question = chance.happens(0.5) ? text : `Hvor mange prøvetimer med gullfisk krever læretiden? ${text}`;
  const nonce = `n-${number.slice(0, 4)}-${chance.under(1e6)}`;
  const kinds: (() => Posted)[] = [
    () => personalMessage(question, setting),
    () => personalMessage(question, setting),
    () => personalMessage(`Jeg jobber i Ringsaker kommune. Kan du se på saken min om permisjon og avgjøre den? ${text}`, setting),
    () => channelMessage(question, setting),
    () => editedMessage(question, { ...setting, of: `m-${chance.under(1e6)}` }),
    () => feedbackOn('1', 'dislike', text, setting),
    () => pressed('save-profile', { nonce, municipality: text, role: text }, setting),
    () => submitted('solved', { nonce: text.slice(0, 150), own: { exchange: text } }, setting),
    () => ({ ...personalMessage('takk', setting), from: { id: `29:${setting.person}`, aadObjectId: setting.person, name: text } }),
    () => ({ ...personalMessage('', setting), text: '', attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] }),
  ];
  return chance.pick(kinds)();
}

const thisWeek = () => periodOf('week', weekOf(new Date()));

/** What a leader can carry away. */
async function exports({ assistant }: Ground): Promise<Place[]> {
  const compared = await assistant.app.desk.tallies.compared(thisWeek());
  const places: Place[] = [];
  for (const form of ['csv', 'xlsx', 'txt'] as const) {
    const { name, body } = await makeDownload(form, compared, { sample: false, language: 'nb' });
    places.push(...(typeof body === 'string' ? [placeOf(name, body)] : unpacked(name, body)));
  }
  return places;
}
