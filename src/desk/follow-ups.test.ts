/** Messages that lean on the one before, at the desk and on the real knowledge. Synthetic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskGround } from '../e2e/desk-ground.ts';
import { openDeskGround } from '../e2e/desk-ground.ts';

let ground: DeskGround;
beforeAll(async () => {
  ground = await openDeskGround('2026-11-22T20:30:00Z');
});
afterAll(() => ground.close());

const hours = 'Hvor mange timer veiledning har jeg krav på som ALIS?';

describe('what leans on the question before is read with it, and it is said so', () => {
  it.each([
    [hours, 'og i deltid?', /^Jeg leser det som et spørsmål om .*som ALIS i deltid\?»[\s\S]*(21 timer|samme forhold)/],
    [hours, 'hva med SamLIS?', /^Jeg leser det som et spørsmål om .*som SamLIS\?»[\s\S]*anbefal/],
    ['Kor mange tima veiledning har æ krav på?', 'og når æ jobbe 60 %?', /har æ krav på, når æ jobbe 60 %\?»[\s\S]*samme forhold/],
    [hours, 'SamLIS', /^Jeg leser det som et spørsmål om .*som SamLIS\?»[\s\S]*anbefal/],
    ['Kor mange timar rettleiing har eg krav på som ALIS?', 'og i deltid då?', /^Eg les det som eit spørsmål om .*ALIS i deltid/],
    ['Kor mange tima veiledning har æ krav på som ALIS?', 'ka med deltid?', /les(er)? det som .*deltid[\s\S]*(21 timer|samme forhold)/],
    ['How many hours of supervision am I entitled to as an ALIS?', 'and for part-time?', /^I read this as a question about: .*part-time/],
  ])('%s %s', async (first, then, answer) => {
    const one = ground.chat();
    await one.says(first);
    const { text, turn } = await one.says(then);
    expect(text).toMatch(answer);
    expect(turn.exchange?.outcome).toBe('answer');
    expect(turn.exchange?.topic).toBe('supervision');
  });

  it('also what leans on a leaning one', async () => {
    const one = ground.chat();
    await one.says(hours);
    await one.says('hva med SamLIS?');
    expect((await one.says('og i deltid?')).text).toMatch(/som SamLIS i deltid\?»/);
  });

  it('when the rule says nothing of it, a human is asked the whole question', async () => {
    const one = ground.chat();
    await one.says(hours);
    const { notice, text } = await one.says('kva om eg er pensjonist?');
    expect(text).toMatch(/pensjonist/);
    expect(notice?.question).toMatch(/timer veiledning.*pensjonist/);
  });
});

describe('a full question is never bent by the last', () => {
  it.each([
    'Blir ferien trukket fra i tellende tid?',
    'Og hvem søker om ALIS-tilskudd, legen eller kommunen?',
    'Kan eg jobbe deltid som ALIS?',
  ])('%s', async (question) => {
    const [fresh, one] = [ground.chat(), ground.chat()];
    await one.says(hours);
    const [alone, after] = [await fresh.says(question), await one.says(question)];
    expect(after.turn.exchange?.cited).toEqual(alone.turn.exchange?.cited);
    expect(after.text).not.toMatch(/les(er)? det som/);
  });
});

it('after ten minutes nothing is carried over, and no case is made of half a question', async () => {
  const one = ground.chat();
  await one.says(hours);
  ground.later(9);
  expect((await one.says('og i deltid?')).text).toMatch(/^Jeg leser det som/);
  ground.later(11);
  const { text, notice } = await one.says('hva med vikarer?');
  expect(text).toMatch(/^Jeg vet ikke hva det gjelder/);
  expect(notice).toBeUndefined();
});

it('in another chat nothing is carried over', async () => {
  await ground.chat().says(hours);
  expect((await ground.chat().says('og i deltid?')).text).not.toMatch(/som ALIS/);
});
