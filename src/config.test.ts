import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';
import { readDemo } from './demo.ts';
import { settings } from './settings.ts';

// Synthetic, all of it.
const secret = 'syntetisk-hemmelighet-som-aldri-skal-vises';
const production = {
  MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111',
  MICROSOFT_APP_PASSWORD: secret,
  MICROSOFT_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  ALLOWED_TENANTS: '22222222-2222-4222-8222-222222222222, 33333333-3333-4333-8333-33333333333A',
  HASH_KEY: 'syntetisk-nøkkel-på-mer-enn-32-tegn',
  DEFAULT_OFFICE: 'oslo',
  OFFICE_CHANNELS: 'oslo=19:synt-oslo@thread.tacv2,ost=19:synt-ost@thread.tacv2',
};

function problemsOf(env: Record<string, string | undefined>, mode: 'demo' | 'production'): string[] {
  try {
    parseConfig(env, mode);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the demo', () => {
  it('needs nothing at all', () => {
    const config = parseConfig({}, 'demo');
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      databaseUrl: 'file:data/demo.db',
      bot: { is: 'none' },
      model: undefined,
    });
    expect(config.tenants).toEqual(new Set(['00000000-0000-4000-8000-0000000000aa']));
    expect(config.officeChannels.get('ost')).toBe('19:demo-ost@thread.tacv2');
    expect(config.loopbackServiceUrls).toBe(true);
  });

  it('plays the fixed people', () => {
    const ending = (part: string) =>
      readDemo()
        .people.filter((person) => person.part === part)
        .map((person) => person.id.slice(-4));
    expect(ending('asker')).toEqual(['0001', '0002']);
    expect(ending('advisor')).toEqual(['0011', '0012', '0021']);
    expect(ending('leader')).toEqual(['0031']);
    expect(ending('administrator')).toEqual(['0041']);
    const { people } = parseConfig({}, 'demo');
    expect(people.advisors.map(({ office, id }) => `${office} ${id.slice(-4)}`)).toEqual(['ost 0011', 'ost 0012', 'oslo 0021']);
    expect([people.leaders, people.administrators].map(([id]) => id?.slice(-4))).toEqual(['0031', '0041']);
    expect(Object.keys(readDemo().offices).sort()).toEqual(['midt', 'nord', 'oslo', 'ost', 'sor', 'vest']);
  });

  it.each([
    ['2026-11-22T12:00:00Z', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:00+01:00', '2026-11-22T11:00:00.000Z'],
    ['2026-11-22T12:00', '2026-11-22T11:00:00.000Z'],
    ['2026-11-22', '2026-11-22T11:00:00.000Z'],
  ])('takes %s for now', (written, meant) => {
    expect(parseConfig({ DEMO_NOW: written }, 'demo').now?.toISOString()).toBe(meant);
  });

  it.each(['0.0.0.0', '10.0.0.4', 'example.org'])('never listens on %s, since nobody is checked', (HOST) => {
    expect(problemsOf({ HOST }, 'demo')).toEqual([expect.stringMatching(/^HOST peker ut av maskinen\./)]);
  });
});

describe('production', () => {
  it('names every missing setting at once', () => {
    expect(problemsOf({}, 'production').map((problem) => problem.split(' ')[0])).toEqual([
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'ALLOWED_TENANTS',
      'HASH_KEY',
      'DEFAULT_OFFICE',
      'ADMINISTRATORS',
    ]);
  });

  it('needs no channels when an administrator can confirm them', () => {
    const { OFFICE_CHANNELS: _, ...rest } = production;
    const config = parseConfig({ ...rest, ADMINISTRATORS: '55555555-5555-4555-8555-555555555555' }, 'production');
    expect([...config.officeChannels]).toEqual([]);
    expect(problemsOf(rest, 'production')).toEqual([expect.stringMatching(/^ADMINISTRATORS mangler, og OFFICE_CHANNELS er tom\./)]);
  });

  it('takes no database that it cannot open', () => {
    expect(problemsOf({ ...production, DATABASE_URL: 'postgres://vert/base' }, 'production')).toEqual([
      expect.stringMatching(/^DATABASE_URL .*skal begynne med file:/),
    ]);
  });

  it('counts an empty or blank setting as missing', () => {
    expect(problemsOf({ ...production, MICROSOFT_APP_ID: '  ' }, 'production')).toHaveLength(1);
    expect(problemsOf({ ...production, HASH_KEY: '' }, 'production')).toHaveLength(1);
  });

  it('starts when all is set', () => {
    const config = parseConfig(production, 'production');
    expect(config).toMatchObject({ mode: 'production', host: '0.0.0.0', bot: { is: 'microsoft' }, defaultOffice: 'oslo', demo: undefined });
    expect(config.tenants).toEqual(new Set(['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-33333333333a']));
    expect(config.limits.conversation.at(-1)).toEqual({ count: 1800, within: 3_600_000 });
    expect(config.loopbackServiceUrls).toBe(false);
  });

  it.each([
    ['PORT', 'tretti'],
    ['PORT', '65536'],
    ['HOST', 'http://x'],
    ['DATABASE_URL', `mysql://bruker:${secret}@vert`],
    ['BOT_AUTH', 'avslått'],
    ['MICROSOFT_APP_ID', secret],
    ['ALLOWED_TENANTS', 'hvem-som-helst'],
    ['SERVICE_URL_HOSTS', 'https://smba.trafficmanager.net/'],
    ['HASH_KEY', 'for kort'],
    ['DEFAULT_OFFICE', 'trondheim'],
    ['OFFICE_CHANNELS', 'oslo:19:a'],
    ['OFFICE_CHANNELS', 'oslo=19:a@thread.tacv2,oslo=19:b@thread.tacv2'],
    ['OFFICE_CHANNELS', 'oslo=19:a@thread.tacv2,ost=19:a@thread.tacv2'],
    ['OFFICE_CHANNELS', 'ost=19:a@thread.tacv2'],
    ['ADVISORS', 'trondheim=44444444-4444-4444-8444-444444444444'],
    ['ADVISORS', 'ost=kari'],
    ['LEADERS', 'lise'],
    ['ADMINISTRATORS', 'anne@eksempel.no'],
    ['LIMIT_CONVERSATION', '7 per sekund'],
    ['LIMIT_TENANT', '0/13'],
    ['SEND_TIMEOUT_SECONDS', '987'],
    ['MAX_TEXT_LENGTH', '17'],
    ['LOG_LEVEL', 'kjempemye'],
    ['OPENAI_BASE_URL', 'file:///etc/passwd'],
    ['MODEL_TEMPERATURE', '2.5'],
    ['MODEL_MAX_TOKENS', '99'],
    ['MODEL_TIMEOUT_SECONDS', '13'],
    ['MODEL_AT_ONCE', '501'],
    ['MODEL_DAILY_COST', '-7'],
    ['DEMO_NOW', '2026-11-22T12:00:00Z'],
  ])('says in whole sentences that %s is wrong, and never what stood there', (name, value) => {
    const [problem, ...others] = problemsOf({ ...production, [name]: value }, 'production');
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} .+\\. .+\\.`));
    expect(problem).not.toContain(value);
  });

  it('never leaves authentication off in production, on this machine either: the proxy stands there', () => {
    for (const HOST of [undefined, '127.0.0.1', 'localhost'])
      expect(problemsOf({ ...production, BOT_AUTH: 'none', HOST }, 'production')).toEqual([expect.stringContaining('BOT_AUTH=none')]);
    expect(parseConfig({ BOT_AUTH: 'none' }, 'demo').bot).toEqual({ is: 'none' });
  });
});

describe('the model', () => {
  it.each([
    [{ OPENAI_API_KEY: 'k' }, { is: 'openai', apiKey: 'k', model: 'gpt-4.1-mini' }],
    [
      { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_MODEL: 'm' },
      { is: 'openai', apiKey: 'none', model: 'm', baseUrl: 'http://127.0.0.1:9/v1' },
    ],
    [
      { AZURE_OPENAI_API_KEY: 'k', AZURE_OPENAI_ENDPOINT: 'https://synt.openai.azure.com', AZURE_OPENAI_DEPLOYMENT: 'd' },
      {
        is: 'azure',
        apiKey: 'k',
        model: 'gpt-4.1-mini',
        endpoint: 'https://synt.openai.azure.com',
        deployment: 'd',
        apiVersion: '2024-10-21',
      },
    ],
    [{ OPENAI_MODEL: 'm' }, undefined],
  ])('is read from the names of the openai package: %j', (env, model) => {
    expect(parseConfig(env, 'demo').model).toEqual(model);
  });

  it('is one, and whole', () => {
    expect(problemsOf({ AZURE_OPENAI_API_KEY: secret }, 'demo')).toEqual([expect.stringMatching(/^AZURE_OPENAI_ENDPOINT mangler\./)]);
    const both = { OPENAI_API_KEY: secret, AZURE_OPENAI_API_KEY: secret, AZURE_OPENAI_ENDPOINT: 'https://synt.openai.azure.com' };
    expect(problemsOf(both, 'demo')).toHaveLength(1);
  });
});

describe('the lists agree', () => {
  const names = Object.keys(settings).sort();

  it('env/.env.example has every setting, with its sentence', () => {
    const lines = readFileSync(new URL('../env/.env.example', import.meta.url), 'utf8').split('\n');
    const listed = lines.flatMap((line, index) => {
      const name = /^([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
      return name ? [{ name, sentence: lines[index - 1] ?? '' }] : [];
    });
    expect(listed.map((entry) => entry.name).sort()).toEqual(names);
    for (const { name, sentence } of listed) {
      const { means, write } = settings[name as keyof typeof settings];
      expect(sentence, name).toContain(`${means} ${write}`);
    }
  });

  it('env/.env.example starts the demo as it stands', () => {
    const text = readFileSync(new URL('../env/.env.example', import.meta.url), 'utf8');
    const env = Object.fromEntries([...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    expect(parseConfig(env, 'demo')).toEqual(parseConfig({}, 'demo'));
  });

  it('the README, where it has a table of settings, has them all', () => {
    const readme = new URL('../README.md', import.meta.url);
    const listed = existsSync(readme)
      ? [...readFileSync(readme, 'utf8').matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map(([, name]) => name)
      : [];
    if (listed.length > 0) expect(listed.sort()).toEqual(names);
  });
});
