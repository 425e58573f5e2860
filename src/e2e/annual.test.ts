/** A leader asks for the year; from others it is a question. Everybody is synthetic. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await openGround({ clock: () => new Date('2026-11-22T12:00:00+01:00') });
});
afterEach(() => ground.close());

it('gives a leader the way to the last whole year, or the year named', async () => {
  expect(await ground.say('årsrapport', '0031')).toMatch(
    /^Tallene til årsrapporten for 2025 .*velg «År» og 2025.*Årsrapport, klar til å limes inn/,
  );
  expect(JSON.stringify(ground.connector.accepted().at(-1)?.activity)).toContain('Action.OpenUrl');
  expect(await ground.say('annual report 2024', '0031')).toContain('annual report of 2024');
  expect(await ground.say('årsrapport 2026', '0031')).toContain('2026 er ikke over');
});

it.each(['0001', '0011'])('from %s it is a question like others', async (person) => {
  expect(await ground.say('årsrapport 2025', person)).not.toContain('Tallene til årsrapporten');
});
