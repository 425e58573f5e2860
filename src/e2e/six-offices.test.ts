/** A case at each of the six offices: the municipality chooses the channel, the office's own advisor answers, and no other may. All synthetic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../config.ts';
import { type OfficeId, officeIds } from '../question/question.ts';
import { channelMessage, demoChannels } from './activities.ts';
import { type CasePlay, playCases } from './case-play.ts';
import { type Ground, openGround } from './ground.ts';

const idOf = (person: string) => `00000000-0000-4000-8000-00000000${person}`;
const advisorOf = Object.fromEntries(officeIds.map((office, at) => [office, `051${at}`])) as Record<OfficeId, string>;

let ground: Ground;
let play: CasePlay;
beforeAll(async () => {
  const { people } = parseConfig({ PORT: '0' }, 'demo');
  const advisors = officeIds.map((office) => ({ office, id: idOf(advisorOf[office]) }));
  ground = await openGround({
    knowledge: 'real',
    clock: () => new Date('2026-11-23T08:00:00Z'),
    config: { people: { ...people, advisors } },
  });
  play = playCases(ground);
  for (const office of officeIds)
    await ground.post(
      channelMessage('Hei', { serviceUrl: ground.connector.url, person: advisorOf[office], channel: demoChannels[office], mention: false }),
    );
});
afterAll(async () => {
  const strayed = ground?.strayed();
  await ground?.close();
  expect(strayed).toEqual([]);
});

it.each([
  ['nord', 'Jeg er ALIS i Alta. Kan dere se på saken min om permisjon og avgjøre den?'],
  ['midt', 'Eg er ALIS i Kristiansund. Kan de sjå på saka mi om permisjon og avgjere ho? Eg veit ikkje kva eg skal gjere.'],
  ['vest', 'I work as ALIS in Voss municipality. Can you look at my own application for leave and decide on it for me, please?'],
  ['sor', 'Jeg er ALIS i Arendal. Kan dere se på saken min om permisjon og avgjøre den?'],
  ['ost', 'Jeg er SamLIS i Ringsaker. Kan dere se på saken min om permisjon og avgjøre den?'],
  ['oslo', 'Jeg er ALIS i Oslo kommune. Kan dere se på saken min om permisjon og avgjøre den?'],
] as const)('%s', async (office, question) => {
  const who = `06${officeIds.indexOf(office)}0`;
  const number = await play.open(who, question);
  await play.until(office, number, /Ledig/);
  expect(officeIds.filter((each) => play.cardOf(each, number))).toEqual([office]);

  const stranger = advisorOf[officeIds[(officeIds.indexOf(office) + 1) % officeIds.length] as OfficeId];
  await play.press(stranger, office, number, 'Ta saken').catch(() => undefined);
  expect((await ground.assistant.app.desk.cases.get(number))?.case.state).toBe('open');

  await play.press(advisorOf[office], office, number, 'Ta saken');
  await play.until(office, number, /Tatt av/);
  await play.press(advisorOf[office], office, number, 'Send svar', { answer: `Svar fra ${office}: permisjonen må tas igjen.` });
  await ground.connector.until(() => play.chat(who).some((text) => text.includes(`Svar fra ${office}`)));
  await ground.quiet();
  expect((await ground.assistant.app.desk.cases.get(number))?.case).toMatchObject({ state: 'answered', office });
});
