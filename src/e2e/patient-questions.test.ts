/** Patients' matters are recognised, refused kindly with where to turn, and never kept; questions of the training that mention patients are not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, RedactedText } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { texts } from '../text/texts.ts';
import { demoChannels, editedMessage, feedbackOn, installedInChannel, personalMessage, pressed } from './activities.ts';
import { type Ground, openGround } from './ground.ts';
import { patientQuestions, trainingQuestions } from './patient-questions.ts';
import { databaseIn } from './traces.ts';

const isOfPatient = (text: string) => {
  const { kind } = understand(text as RedactedText, {
    profile: undefined,
    today: '2026-11-22' as Day,
    municipalities: { named: () => [] },
  });
  return kind.is === 'out-of-scope' && kind.why === 'patient';
};

describe('questions about patients', () => {
  it('are told from questions of the training', () => {
    const recognised = patientQuestions.filter(isOfPatient);
    const wrongly = trainingQuestions.filter(isOfPatient);
    console.log(
      `Patients: ${recognised.length} of ${patientQuestions.length} recognised; ${wrongly.length} of ${trainingQuestions.length} questions of the training taken for one.`,
    );
    expect(Math.min(patientQuestions.length, trainingQuestions.length)).toBeGreaterThanOrEqual(80);
    expect(recognised.length / patientQuestions.length).toBeGreaterThanOrEqual(0.95);
    expect(wrongly).toEqual([]);
  });
});

describe('through the front door', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround({ config: { limits: { conversation: [], tenant: [] } } });
    await ground.post(installedInChannel({ serviceUrl: ground.connector.url, person: '0011', channel: demoChannels.ost }));
  }, 60_000);
  afterAll(() => ground.close());

  const secret = 'gjøkeblomstutslett';
  const kept = () => [...databaseIn(ground.folder).map(({ bytes }) => bytes.toString('latin1')), ground.logged.join('\n')];

  it.each([
    ['nb', `Pasienten min har feber og ${secret}, hva gjør jeg?`],
    ['nn', `Pasienten min har feber og ${secret}, kva gjer eg?`],
    ['en', `My patient has fever and ${secret}, what should I do?`],
  ] as const)('are refused in their own language, with where to turn, and nothing of them is kept: %s', async (language, question) => {
    const person = { nb: '0101', nn: '0104', en: '0105' }[language];
    const at = { serviceUrl: ground.connector.url, person };
    const said = await ground.say(question, person);
    expect(said).toContain(texts[language].refuse.patient);
    expect(said).toMatch(/113.*116 117/s);
    for (const place of kept()) expect(place.includes(secret.slice(2))).toBe(false);

    const asked = personalMessage('Hva gjelder for permisjon?', at);
    await ground.ask(asked);
    await ground.ask(editedMessage(question, { ...at, of: asked.id }));
    await ground.post(feedbackOn('1', 'dislike', question, at));
    await ground.post(
      pressed('register-inquiry', { nonce: language, own: { lang: 'nb' }, contactForm: 'phone', question }, { ...at, person: '0011' }),
    );
    await ground.say(`Snakk med rådgiver. ${question}`, person.replace('01', '02'));
    for (const place of kept()) expect(place.includes(secret.slice(2))).toBe(false);
  });

  it('go to no advisor either, when an advisor is asked for first', async () => {
    await ground.say('Snakk med rådgiver', '0103');
    expect(await ground.say(`Pasienten min har ${secret} og feber, hva gjør jeg?`, '0103')).toContain(texts.nb.refuse.patient);
    await ground.say('ja', '0103');
    await ground.quiet();
    for (const place of [...kept(), JSON.stringify(ground.connector.arrivals)]) expect(place.includes(secret.slice(2))).toBe(false);
  });
});
