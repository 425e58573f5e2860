/** What lies in teamsapp/infra, as far as it can be held against the project without Azure and without a container engine. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from './config.ts';
import { copiedIn, latestIn } from './release-files.ts';
import { settings } from './settings.ts';
import { places } from './web/addresses.ts';

const project = new URL('../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, project), 'utf8');
const infra = (file: string) => text(`teamsapp/infra/${file}`);
const packageFile = JSON.parse(text('package.json')) as { version: string; engines: { node: string }; scripts: Record<string, string> };

describe('main.bicep', () => {
  const bicep = infra('main.bicep');
  const cloud = infra('cloud-init.yaml');
  const given = [...bicep.matchAll(/^ {2}'([A-Z_]+)=(.*)'$/gm)].map(([, name = '', value = '']) => [name, value] as const);

  it('sets only settings there are, and all that production asks for', () => {
    const names = given.map(([name]) => name);
    expect(names.filter((name) => !(name in settings))).toEqual([]);
    // As the machine would write them, with synthetic values in place of the parameters.
    const id = '11111111-1111-4111-8111-111111111111';
    const values: Record<string, string> = { microsoftAppId: id, tenantId: id, administrators: id, leaders: '', defaultOffice: 'ost' };
    const filled = given.map(([name, value]) => [
      name,
      value.replace(
        /\$\{(\w+)\}/g,
        (_, parameter: string) => values[parameter] ?? (parameter === 'host' ? 'alis.eksempel.no' : '2027-11-22'),
      ),
    ]);
    const fetched = Object.fromEntries(
      [...cloud.matchAll(/"([A-Z_]+)=\$\(secret ([A-Z-]+)\)"/g)].map(([, name]) => [name, 'x'.repeat(64)]),
    );
    expect(Object.keys(fetched)).toEqual(['MICROSOFT_APP_PASSWORD', 'HASH_KEY']);
    expect(parseConfig({ ...Object.fromEntries(filled), ...fetched }, 'production').metricsPort).toBe(9464);
  });

  it('keeps what is secret out of everything but the vault', () => {
    const secret = [...bicep.matchAll(/@secure\(\)\nparam (\w+)/g)].map(([, name]) => name);
    expect(secret).toEqual(['microsoftAppPassword', 'hashKey']);
    for (const name of secret) expect(bicep.match(new RegExp(`\\b${name}\\b`, 'g'))).toHaveLength(2);
    for (const [, stored = ''] of bicep.matchAll(/vaults\/secrets@[^']*' = \{\n {2}parent: vault\n {2}name: '([^']+)'/g))
      expect(cloud).toContain(`$(secret ${stored})`);
  });

  it('uses every parameter and every name it declares, and closes what it opens', () => {
    const declared = [...bicep.matchAll(/^(?:param|var|resource) (\w+)/gm)].map(([, name = '']) => name);
    const ends = ['teams', 'collects', 'agent'];
    for (const name of declared.filter((name) => !ends.includes(name)))
      expect(bicep.match(new RegExp(`\\b${name}\\b`, 'g'))?.length, name).toBeGreaterThan(1);
    const bare = bicep.replace(/'[^']*'/g, '').replace(/\/\/.*/g, '');
    for (const [open, close] of ['{}', '[]', '()']) expect(bare.split(open as string).length).toBe(bare.split(close as string).length);
    expect([...cloud.matchAll(/@@(\w+)@@/g)].every(([whole]) => bicep.includes(`'${whole}'`))).toBe(true);
  });

  it('makes a machine ready with YAML that can be read, and lets out only what is to be reached', () => {
    const filled = cloud.replace('@@SETTINGS@@', 'A=1\n      B=2').replace(/@@\w+@@/g, 'x');
    const { write_files: files } = parse(filled) as { write_files: { path: string; content: string }[] };
    expect(files.find(({ path }) => path === '/etc/alis/settings')?.content).toBe('A=1\nB=2\n');
    const open = /@open path (.*)/.exec(cloud)?.[1]?.split(' ') ?? [];
    const reaches = (path: string) => open.some((rule) => (rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
    expect(Object.values(places).filter(({ path }) => !reaches(path))).toEqual([]);
    expect(reaches('/api/messages')).toBe(true);
    expect(['/metrics', '/readyz', '/healthz'].filter(reaches)).toEqual([]);
  });
});

describe('the Containerfile', () => {
  const file = infra('Containerfile');

  it('takes what is there, and nothing that is kept out', () => {
    const copied = copiedIn(file);
    expect(copied.filter((path) => !existsSync(new URL(path, project)))).toEqual([]);
    const let_in = infra('Containerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(copied.map((path) => path.replace(/^\.\//, '')).sort()).toEqual(let_in.sort());
  });

  it('runs without root, on a Node.js that the project allows, and starts as npm start does', () => {
    const stages = file.split(/^FROM /m).slice(1);
    for (const stage of stages) expect(Number(/^node:(\d+)-/.exec(stage)?.[1])).toBeGreaterThanOrEqual(20);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)).not.toMatch(/^USER root$/m);
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(file) ?? [];
    expect((JSON.parse(command) as string[]).join(' ')).toBe(packageFile.scripts['start']);
  });
});

it('the news begin with the version that is released', () => {
  expect(latestIn(text('CHANGELOG.md'))).toBe(packageFile.version);
});

it('every command in the guide is one there is, or is marked as needing Azure', () => {
  const guide = infra('README.md');
  for (const [, block = ''] of guide.matchAll(/```sh\n(.*?)```/gs))
    for (const line of block.trim().split('\n')) {
      const [, script] = /^npm run (?:--silent )?(\w+)/.exec(line) ?? [];
      expect(line === 'npm ci' || (script !== undefined && script in packageFile.scripts) || /^az .*# \(Azure\)$/.test(line), line).toBe(
        true,
      );
    }
  const steps = guide.split(/^## (?=\d)/m).slice(1);
  for (const step of steps.slice(0, 9)) expect(step).toMatch(/Slik ser du at det virket: .*\nHvis ikke:/s);
});
