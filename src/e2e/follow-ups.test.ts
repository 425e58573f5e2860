/** A conversation in Teams that goes on about the same thing, on the real knowledge. Everybody here is synthetic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
let ahead = Date.parse('2026-11-22T21:30:00Z') - Date.now();
beforeAll(async () => {
  ground = await openGround({ knowledge: 'real', clock: () => new Date(Date.now() + ahead) });
});
afterAll(() => ground.close());

it('carries what it is about for ten minutes, in the chat it was said in, and says so', async () => {
  const person = '0901';
  await ground.say('Kor mange timar rettleiing har eg krav på som ALIS?', person);
  ahead += 8 * 60_000;
  expect(await ground.say('og i deltid då?', person)).toMatch(/^Eg les det som eit spørsmål om .*ALIS i deltid.*\n[\s\S]*Kjelder:/);
  expect(await ground.say('kva med SamLIS?', person)).toMatch(/^Eg les det som .*SamLIS/);
  ahead += 11 * 60_000;
  expect(await ground.say('og for vikarar?', person)).toMatch(/^Eg veit ikkje kva det gjeld/);
  expect(await ground.say('og i deltid?', '0902')).toMatch(/^Jeg vet ikke hva det gjelder/);
});
