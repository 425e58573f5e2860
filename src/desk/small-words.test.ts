/** The little that is said between questions, and the truth about what was sent. Synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskGround } from '../e2e/desk-ground.ts';
import { openDeskGround } from '../e2e/desk-ground.ts';

let ground: DeskGround;
beforeAll(async () => {
  ground = await openDeskGround('2026-11-22T20:30:00Z');
});
afterAll(() => ground.close());

const supervision = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
const unknown = 'Jeg jobber i Alta kommune. Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?';

describe('after an answer', () => {
  it.each([
    ['1', /ikke sikker på hva du mener/],
    ['ok?', /^Fint\./],
    ['hm', /ikke sikker på hva du mener/],
    ['👍', /hyggelig/],
    ['🙏🏽 ❤️', /hyggelig/],
    ['😡', /forstår ord bedre/],
    ['tusen takk!', /hyggelig/],
  ])('«%s» opens no case', async (words, answer) => {
    const one = ground.chat();
    await one.says(supervision);
    const { text, notice } = await one.says(words);
    expect(text).toMatch(answer);
    expect(notice).toBeUndefined();
  });

  it.each([
    ['Kor mange timar rettleiing har eg krav på som ALIS?', ['profil', 'ok', '👍', 'hjelp', 'takk', '1', 'SamLIS'], 'nn'],
    ['How many hours of supervision am I entitled to?', ['profil', 'ok', '👍', '1', 'Alta'], 'en'],
    [supervision, ['profil', 'ok', '👍'], 'nb'],
  ])('to «%s» few words are answered in its language', async (question, words, language) => {
    for (const each of words) {
      const one = ground.chat();
      await one.says(question);
      expect([each, (await one.says(each)).reply.language]).toEqual([each, language]);
    }
  });

  it.each([
    ['Kor mange timar rettleiing har eg krav på som ALIS?', 'Hva vet du om meg?', 'nb'],
    ['Kor mange timar rettleiing har eg krav på som ALIS?', 'thank you so much', 'en'],
    [supervision, 'Kva veit du om meg?', 'nn'],
  ])('to «%s», «%s» is answered in its own', async (question, words, language) => {
    const one = ground.chat();
    await one.says(question);
    expect((await one.says(words)).reply.language).toBe(language);
  });

  it('a client in nynorsk is answered so before anything else is known', async () => {
    expect((await ground.chat().says('profil', { locale: 'nn-NO' })).reply.language).toBe('nn');
  });
});

it('a choice waits through an «ok» and is taken by its number', async () => {
  const one = ground.chat();
  expect((await one.says('hvor sender jeg søknad?')).turn.exchange?.outcome).toBe('clarify');
  await one.says('ok');
  expect((await one.says('1')).turn.exchange?.outcome).toBe('answer');
});

it.each([['hvor sender jeg søknad?', 'registrering', /registrering/i]])(
  'choices are questions one would recognise, and are named in a few words: «%s» «%s»',
  async (question, words, answer) => {
    const one = ground.chat();
    const { text, turn } = await one.says(question);
    expect(turn.exchange?.outcome).toBe('clarify');
    expect(text).toMatch(/1\. .*\?\n2\. .*\?/);
    const chosen = await one.says(words);
    expect(chosen.turn.exchange?.outcome).toBe('answer');
    expect(chosen.text).toMatch(answer);
  },
);

it('a leave to delete does not', async () => {
  const one = ground.chat();
  await one.says('slett mine data');
  await one.says('hm');
  expect((await one.says('ja')).text).not.toMatch(/slettet/i);
});

it('the profile is told in words, in the language of who asks', async () => {
  const one = ground.chat();
  await one.presses('save-profile', { role: 'veileder', municipality: 'Alta', speciality: 'SAM', scheme: 'old' });
  expect((await one.says('Hva vet du om meg?')).text).toContain('Profil: Veileder, Alta, samfunnsmedisin, gammel ordning');
  expect((await one.says('Kva veit du om meg?')).text).toContain('Profil: Rettleiar, Alta, samfunnsmedisin, gammal ordning');
});

describe('a case', () => {
  it('is said to be stored until the office can be reached, and sent from then on', async () => {
    expect((await ground.chat().says(unknown)).text).toMatch(/Jeg har lagret spørsmålet til .*Nord.* som sak \d+\. Det går dit så snart/);
    const one = ground.chat();
    await one.says('Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?');
    expect((await one.says('Alta')).text).toMatch(/er lagret og går til .*Nord/);
    await ground.connects('nord');
    expect((await ground.chat().says(unknown)).text).toMatch(/Jeg har sendt spørsmålet til .*Nord/);
  });

  it('is told of before the general rule and its sources', async () => {
    const { text } = await ground.chat().says('Jeg er i Alta. Godkjenner dere min tjeneste på sykehjem?');
    expect(text).toMatch(/menneske vurdere[\s\S]*sak \d+[\s\S]*Den generelle regelen[\s\S]*Kilder:/);
  });
});

it("an office's own channel is greeted as advisors are", async () => {
  const one = ground.chat();
  const { text, reply } = await one.handle({ is: 'welcome', ...one.common(), office: 'ost' });
  expect(text).toMatch(/kanalen der jeg legger saker til ALIS og SamLIS Øst/);
  expect(reply.starters).toBeUndefined();
});

describe('where one is', () => {
  const nowhere = 'Når er søknadsfristen for ALIS-tilskuddet i 2026-runden?';
  it.each(['Æ e ALIS i Alta og har vakt no, kan æ spørre om nokka?', 'Hei, eg er i Alta', 'Alta'])(
    '«%s» is no inquiry, and is remembered',
    async (words) => {
      const one = ground.chat();
      expect((await one.says(words)).turn.exchange?.outcome).toBe('chat');
      const { text, notice } = await one.says(nowhere);
      expect(notice?.office).toBe('nord');
      expect(text).toContain('Alta → Nord');
    },
  );

  it('a place that is only asked about is not', async () => {
    const one = ground.chat();
    await one.says('Hvilket kontor hører Bergen til?');
    expect((await one.says(nowhere)).text).toMatch(/Hvilken kommune/);
  });
});
