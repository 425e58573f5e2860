/** What is taken for granted and is not so, on the real knowledge. Synthetic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskGround } from '../e2e/desk-ground.ts';
import { openDeskGround } from '../e2e/desk-ground.ts';

let ground: DeskGround;
beforeAll(async () => {
  ground = await openDeskGround('2026-11-22T20:30:00Z');
});
afterAll(() => ground.close());

it.each([
  [
    'jeg har hørt at man trenger tre år sykehus, stemmer det?',
    /^Regelen som gjelder nå, fra 1\. mars 2019, sier ikke «tre år»\.[\s\S]*seks måneder/,
  ],
  ['Må jeg ha 3 år i åpen uselektert praksis?', /^Regelen som gjelder nå, .* sier ikke «3 år»[\s\S]*2 år/],
  ['Eg har høyrt at gruppeveiledninga i samfunnsmedisin er 120 timar', /^Regelen som gjeld no, .* seier ikkje «120 timar»[\s\S]*90 timer/],
  ['Æ har hørt at utdanninga e på 6 år?', /^Regelen som gjelder nå, .* sier ikke «6 år»[\s\S]*6,5 år/],
  [
    'Er det fortsatt 3 timer veiledning i måneden for ALIS?',
    /sier ikke «3 timer»[\s\S]*minst 4 timer[\s\S]*fra 1\. mars 2019 til 31\. desember 2021 var minstekravet 3 timer/,
  ],
  ['Is it true that an ALIS gets three hours of supervision a month?', /^The rule in force now, since .*, does not say “three hours”/],
])('%s', async (question, answer) => {
  const { text, turn } = await ground.chat().says(question);
  expect(text).toMatch(answer);
  expect(turn.exchange?.outcome).toBe('answer');
});

it.each([
  'Må jeg ha 2 år i åpen uselektert praksis?',
  'Stemmer det at ALIS skal ha 4 timer veiledning i måneden?',
  'Hvor mange timer veiledning har jeg krav på som ALIS?',
])('nothing is corrected in «%s»', async (question) => {
  const { text, turn } = await ground.chat().says(question);
  expect(text).not.toMatch(/sier ikke «/);
  expect(turn.exchange?.outcome).toBe('answer');
});

it('where the rule itself is not settled, nobody is corrected', async () => {
  const { text, notice } = await ground.chat().says('Er gebyret for spesialistgodkjenning 2000 kroner?');
  expect(text).not.toMatch(/sier ikke «/);
  expect(notice).toBeDefined();
});
