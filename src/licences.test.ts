/** Nothing comes in under a licence that we have not looked at, and the bill of materials says all that is installed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from './bill-of-materials.ts';
import { packagesIn } from './licences.ts';

const packages = packagesIn(readFileSync('package-lock.json', 'utf8'));

/** Each lets the offices use, change and pass on; MPL asks that changes to its own files be shown, and we change none. */
const allowed = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT OR Apache-2.0',
  '(AFL-2.1 OR BSD-3-Clause)',
  'BlueOak-1.0.0',
  'Unlicense',
  'MPL-1.1',
  'MPL-2.0',
];
/** Only where they are tried; never installed in production. */
const alsoForDevelopment = ['CC-BY-4.0', 'SEE LICENSE IN LICENSE'];

it('every package is under a licence that is allowed', () => {
  expect(packages.length).toBeGreaterThan(300);
  const wrong = packages.filter(({ licence = '', dev }) => !allowed.includes(licence) && !(dev && alsoForDevelopment.includes(licence)));
  expect(wrong).toEqual([]);
});

it('a package that says nothing is not allowed', () => {
  const [, nameless] = packagesIn(JSON.stringify({ packages: { '': {}, 'node_modules/synthetic': { version: '1.0.0' } } }));
  expect(nameless).toMatchObject({ name: 'synthetic', version: '1.0.0', licence: undefined, dev: false });
});

it('what a package needs is found where Node finds it', () => {
  const [, , inner] = packagesIn(
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*', d: '*', e: '*' } },
        'node_modules/a/node_modules/c': { version: '3.0.0' },
        'node_modules/c': { version: '4.0.0' },
        'node_modules/d': { version: '5.0.0' },
      },
    }),
  );
  expect(inner?.needs).toEqual(['c@3.0.0', 'd@5.0.0']);
});

describe('the bill of materials', () => {
  const bill = billOfMaterials({ name: 'synthetic', version: '1.0.0' }, packages) as {
    components: { name: string; version: string; purl: string; hashes?: { alg: string; content: string }[]; licenses?: object[] }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  it('names every package of production once, with licence and print, and none of the rest', () => {
    const named = bill.components.map(({ name, version }) => `${name}@${version}`);
    const wanted = new Set(packages.flatMap(({ name, version, dev }, at) => (dev || at === 0 ? [] : [`${name}@${version}`])));
    expect(named).toEqual([...wanted].sort());
    expect(bill.components.filter(({ licenses }) => !licenses)).toEqual([]);
    expect(bill.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))).toEqual([]);
    expect(bill.components.find(({ name }) => name === '@microsoft/teams-ai')?.purl).toBe('pkg:npm/%40microsoft/teams-ai@1.7.4');
  });

  it('says what needs what, and everything is needed by something', () => {
    const reached = new Set<string>();
    const reach = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const each of bill.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) reach(each);
    };
    reach('synthetic@1.0.0');
    const alone = bill.components.filter(({ name, version }) => !reached.has(`${name}@${version}`));
    expect(alone.map(({ name }) => name)).toEqual([]);
  });

  it('holds no address that anything came from', () => {
    expect(JSON.stringify(bill)).not.toMatch(/https?:/);
  });
});
