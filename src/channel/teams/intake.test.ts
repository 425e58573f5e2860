import { expect, it } from 'vitest';
import { createIntake, type IntakeLimits } from './intake.ts';

const minute = 60_000;
function intakeOf(limits: Partial<IntakeLimits>) {
  const at = { now: 0 };
  const intake = createIntake({ person: [], tenant: [], all: [], ...limits }, () => new Date(at.now));
  return { at, admit: (person = 'one', tenant = 'here') => intake.admit({ person, tenant }) };
}
const full = (whose: 'own' | 'all', minutes: number, tell: boolean) => ({ is: 'full', whose, minutes, tell });

it('lets everybody in where there is no limit', () => {
  const { admit } = intakeOf({});
  for (let count = 0; count < 10_000; count += 1) expect(admit().is).toBe('in');
});

it('lets so many in, tells once, and keeps what was told', () => {
  const { at, admit } = intakeOf({ person: [{ count: 2, within: 2 * minute }] });
  expect([admit().is, admit().is]).toEqual(['in', 'in']);
  at.now = 30_000;
  expect(admit()).toEqual(full('own', 2, true));
  expect(admit()).toEqual(full('own', 2, false));
  expect(admit('another').is).toBe('in');
  // The window is over after two minutes, but two minutes were asked for.
  at.now = 2 * minute + 1;
  expect(admit()).toEqual(full('own', 1, false));
  at.now = 30_000 + 2 * minute;
  expect(admit().is).toBe('in');
});

it('holds the longer limit too', () => {
  const { at, admit } = intakeOf({
    person: [
      { count: 2, within: minute },
      { count: 3, within: 60 * minute },
    ],
  });
  expect([admit().is, admit().is]).toEqual(['in', 'in']);
  at.now = minute;
  expect([admit().is, admit()]).toEqual(['in', full('own', 59, true)]);
});

it('holds what a tenant and everybody may send, and says that it is not the person', () => {
  const tenants = intakeOf({ tenant: [{ count: 2, within: minute }] });
  expect([tenants.admit('a').is, tenants.admit('b').is]).toEqual(['in', 'in']);
  expect(tenants.admit('c')).toEqual(full('all', 1, true));
  expect(tenants.admit('d', 'elsewhere').is).toBe('in');
  const all = intakeOf({ all: [{ count: 1, within: minute }] });
  expect(all.admit('a', 'here').is).toBe('in');
  expect(all.admit('b', 'elsewhere')).toEqual(full('all', 1, true));
});

it('what one sends in vain takes no room from the others', () => {
  const { admit } = intakeOf({ person: [{ count: 1, within: minute }], all: [{ count: 2, within: minute }] });
  admit('loud');
  for (let count = 0; count < 50; count += 1) admit('loud');
  expect(admit('quiet').is).toBe('in');
});

it('a clock that is set back keeps nobody out', () => {
  const { at, admit } = intakeOf({ person: [{ count: 1, within: minute }] });
  at.now = 10 * minute;
  admit();
  at.now = 0;
  expect(admit().is).toBe('in');
});
