/** An advisor registers what came by phone. Everybody here is synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../tally/count.ts';
import { periodOf } from '../tally/period.ts';
import { weekOf } from '../tally/week.ts';
import { pressed } from './activities.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
const now = new Date('2026-11-20T12:00:00+01:00');
beforeAll(async () => {
  ground = await openGround({ clock: () => now });
});
afterAll(() => ground.close());

/** Fills in the form that came last and presses its button. */
async function register(values: Record<string, string>, person = '0011'): Promise<string> {
  const card = JSON.stringify(ground.connector.accepted().at(-1)?.activity);
  const nonce = /"nonce":"([^"]+:inquiry)"/.exec(card)?.[1] ?? 'none';
  const press = pressed(
    'register-inquiry',
    { nonce, language: 'nb', own: { lang: 'nb' }, ...values },
    { serviceUrl: ground.connector.url, person },
  );
  const [reply] = await ground.ask(press);
  return String(reply?.activity['text']);
}
const counts = async () => count(await ground.assistant.app.storage.tallies.groups(periodOf('week', weekOf(now)).weeks));

describe('registering an inquiry', () => {
  it('is one card, and counts in the register of the advisor’s office', async () => {
    expect(await ground.say('registrer henvendelse', '0011')).toMatch(/^Registrer en henvendelse til ALIS og SamLIS Øst/);
    const text = await register({
      contactForm: 'phone',
      role: 'alis',
      speciality: 'ALM',
      topic: 'courses',
      received: 'i går 10:00',
      answered: 'nå',
      question: '',
    });
    expect(text).toBe(
      'Registrert: Telefon · Kurs · ALIS · Allmennmedisin · mottatt 19. november 2026 10:00 · besvart 20. november 2026 12:00.\n\nSkjemaet under er klart for den neste.',
    );
    const { by } = await counts();
    expect([
      by.contactForm.get('phone'),
      by.topic.get('courses'),
      by.office.get('ost'),
      by.outcome.get('advisor'),
      by.inTime.get('within'),
    ]).toEqual([1, 1, 1, 1, 1]);
  });

  it('guesses the topic from the text and shows what the assistant would have said', async () => {
    const text = await register({
      contactForm: 'email',
      role: 'unknown',
      speciality: 'unknown',
      topic: 'guess',
      received: '20.11.2026 09:00',
      answered: '',
      question: 'Hvor mye får kommunen i ALIS-tilskudd?',
    });
    expect(text).toMatch(/^Registrert: E-post · .* \(gjettet\)/);
    expect(text).toMatch(/Dette ville assistenten svart:|Assistenten ville gitt dette til en rådgiver/);
    expect((await counts()).by.outcome.get('waiting')).toBe(1);
  });

  it.each([
    [{ contactForm: 'phone', received: 'en gang', answered: '' }, /«en gang» under Mottatt er ikke et tidspunkt/],
    [{ contactForm: 'phone', received: '20.11.2026 09:00', answered: '19.11.2026 09:00' }, /Besvart er før mottatt/],
    [{ contactForm: 'phone', received: '20.11.2026 23:00', answered: '' }, /Mottatt ligger i fremtiden/],
    [{ contactForm: 'teams', received: '', answered: '' }, /Velg telefon, e-post eller møte/],
  ])('says what is wrong and keeps what was filled in: %o', async (values, why) => {
    const before = (await counts()).total;
    expect(await register(values)).toMatch(why);
    expect(JSON.stringify(ground.connector.accepted().at(-1)?.activity)).toContain('register-inquiry');
    expect((await counts()).total).toBe(before);
  });

  it.each(['0001', '0031', '0041'])('is not for %s', async (person) => {
    expect(await ground.say('registrer henvendelse', person)).toContain('er for rådgiverne');
  });
});
