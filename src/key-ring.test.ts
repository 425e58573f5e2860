/** Synthetic keys, tenants and people. */
import { expect, it } from 'vitest';
import { createKeyRing, keyId } from './key-ring.ts';

const [one, two, three] = ['synthetic-key-1', 'synthetic-key-2', 'synthetic-key-3'].map((name) => name.padEnd(40, '.')) as [
  string,
  string,
  string,
];

it('knows a person by the present key, and by the older ones', () => {
  const before = createKeyRing(one);
  const after = createKeyRing(two, [one]);
  const [code] = before.codes('tenant', 'person');
  expect(code).toMatch(new RegExp(`^${keyId(one)}\\.[0-9a-f]{64}$`));
  expect(after.codes('tenant', 'person')).toEqual([expect.stringMatching(`^${keyId(two)}\\.`), code]);
  expect(after.ids).toEqual([keyId(two), keyId(one)]);
  expect(after.places('a:chat')[1]).toBe(before.places('a:chat')[0]);
  expect(before.places('a:chat')[0]).not.toContain('a:chat');
  expect(before.codes('tenant', 'another')[0]).not.toBe(code);
  expect(before.codes('another', 'person')[0]).not.toBe(code);
});

it('opens what it sealed, with the older keys too, and nothing else', () => {
  const sealed = createKeyRing(one).seal('{"conversation":"a:æøå"}');
  expect(sealed).not.toContain('conversation');
  expect(sealed).not.toBe(createKeyRing(one).seal('{"conversation":"a:æøå"}'));
  expect(createKeyRing(two, [one]).open(sealed)).toBe('{"conversation":"a:æøå"}');
  expect(() => createKeyRing(three, [two]).open(sealed)).toThrow(/not among ours/);
  const touched = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => createKeyRing(one).open(touched)).toThrow();
  expect(() => createKeyRing(one).open(`${keyId(one)}.`)).toThrow();
});

it('has each key once, however often it is named', () => {
  expect(createKeyRing(one, [one, two]).ids).toEqual([keyId(one), keyId(two)]);
});
