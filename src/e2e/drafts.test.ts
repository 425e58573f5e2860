/** «Foreslå svar»: an advisor gets a draft on the card, marked as one, and sends what they make of it. Through the front door; all synthetic. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { channelMessage, demoChannels } from './activities.ts';
import { actionsOf, type CasePlay, type DrawnCard, playCases, wordsOn } from './case-play.ts';
import { type Behaviour, type FakeModel, passagesIn, repeatFirst, startFakeModel } from './fake-model.ts';
import { type Ground, openGround } from './ground.ts';

let model: FakeModel;
let ground: Ground;
let play: CasePlay;
let now = Date.parse('2026-11-23T08:00:00Z');
beforeAll(async () => {
  model = await startFakeModel();
  const config = { model: { is: 'openai', apiKey: 'synthetic', model: 'synthetic-model', baseUrl: model.url } as const };
  ground = await openGround({ knowledge: 'real', clock: () => new Date(now), config });
  play = playCases(ground);
  await ground.post(channelMessage('Hei', { serviceUrl: ground.connector.url, person: east, channel: demoChannels.ost, mention: false }));
});
afterAll(async () => {
  const strayed = ground?.strayed();
  await ground?.close();
  await model.close();
  expect(strayed).toEqual([]);
});
beforeEach(() => {
  // So that a model that failed is asked again.
  now += 900_000;
  model.asked.length = 0;
  model.behave(repeatFirst);
});

const [east, colleague] = ['0011', '0012'] as const;
const question = 'Jeg jobber i Ringsaker kommune. Kan dere se på saken min om permisjon og avgjøre den?';
let people = 700;
async function taken(): Promise<{ who: string; number: number }> {
  const who = String(++people).padStart(4, '0');
  const number = await play.open(who, question);
  await play.until('ost', number, /Ledig/);
  await play.press(east, 'ost', number, 'Ta saken');
  await play.until('ost', number, /Tatt av/);
  return { who, number };
}
const suggest = (number: number, who: string = east) => play.press(who, 'ost', number, 'Foreslå svar');
const fieldIn = (card: DrawnCard | undefined, id: string) =>
  actionsOf(card)
    .flatMap((action) => (card?.actions ?? []).find((each) => each.card?.actions?.includes(action))?.card?.body ?? [])
    .find((element) => element['id'] === id);
const caseOf = async (number: number) => (await ground.assistant.app.desk.cases.get(number))?.case;

it('stands on the card, marked, ready to be changed; what the advisor sends goes as theirs', async () => {
  const { who, number } = await taken();
  const card = await suggest(number);
  const [shown] = passagesIn(model.asked[0] ?? { model: '', messages: [], response_format: {} as never });
  expect(model.asked[0]?.messages[1]?.content).toMatch(/Utkast: ja/);
  expect(wordsOn(card)).toMatch(/Utkast laget av KI ut fra avsnittene\. Ikke sendt\./);
  expect(String(fieldIn(card, 'answer')?.['value'])).not.toBe('');
  expect(fieldIn(card, 'sources')?.['value']).toBe(shown?.id);
  expect(await caseOf(number)).toMatchObject({ state: 'taken', draft: { by: { model: 'synthetic-model' } } });
  // Nobody but the office has seen it.
  expect(play.chat(who)).toHaveLength(1);
  const sent = await play.press(east, 'ost', number, 'Send svar', { answer: 'Permisjonen din teller ikke. Ring meg gjerne.' }, card);
  expect(wordsOn(sent)).not.toMatch(/Utkast/);
  await ground.connector.until(() => play.chat(who).length === 2);
  expect(play.chat(who)[1]).toMatch(/^\*\*Svar fra Syntetisk Rådgiver Øst En[\s\S]*Ring meg gjerne\./);
  expect((await caseOf(number))?.draft).toBeUndefined();
});

it('is for the one who has the case', async () => {
  const { number } = await taken();
  expect(wordsOn(await suggest(number, colleague))).toMatch(/har saken, så ingenting er gjort/);
  expect(model.asked).toEqual([]);
});

const unfit: [string, () => Behaviour][] = [
  ['is down', () => ({ is: 'status', status: 500 })],
  ['invents', () => ({ is: 'draft', draft: { kind: 'answer', sentences: [{ text: 'Staten betaler boligen i 18 måneder.', from: [] }] } })],
];
it.each(unfit)('is the passage as it stands when the model %s', async (_, behaviour) => {
  const { number } = await taken();
  model.behave(behaviour);
  const card = await suggest(number);
  expect(wordsOn(card)).toMatch(/Utkast: avsnittet slik det står i kunnskapsbasen\. Ikke sendt\./);
  expect(wordsOn(card)).not.toMatch(/boligen/);
  expect((await caseOf(number))?.draft?.by).toBeUndefined();
});

it('is not given when the model says that the passages do not hold for it, and may be asked for again', async () => {
  const { number } = await taken();
  model.behave(() => ({ is: 'draft', draft: { kind: 'cannot', note: 'Dette mangler.' } }));
  const card = await suggest(number);
  expect(wordsOn(card)).not.toMatch(/Utkast|mangler/);
  await ground.connector.until(() => play.thread('ost', number).some((word) => word.includes('foreslår ikke noe svar')));
  model.behave(repeatFirst);
  expect(wordsOn(await suggest(number))).toMatch(/Utkast laget av KI/);
});

it('comes on the card by itself when it takes longer than Teams waits', async () => {
  const { number } = await taken();
  let answer = (_: Behaviour) => {};
  const waits = new Promise<Behaviour>((resolve) => {
    answer = resolve;
  });
  model.behave((asked) => ({ is: 'later', what: waits.then(() => repeatFirst(asked)) }));
  const card = await suggest(number);
  expect(wordsOn(card)).toMatch(/Jeg skriver et utkast til svar/);
  answer({ is: 'silent' });
  await ground.connector.until(() => /Utkast laget av KI/.test(wordsOn(play.cardOf('ost', number)?.card)));
});
