/** The page of figures over a million synthetic exchanges, beside the bare grouping query over the same rows; and a single week of a large and a small register. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../desk/doors.ts';
import type { Log } from '../desk/ports.ts';
import { noRoles } from '../office/roles.ts';
import { sql } from '../storage/kysely.ts';
import { openEngine, openStorage } from '../storage/open-storage.ts';
import { openGaps } from '../tally/open-gaps.ts';
import { openReception } from '../tally/open-reception.ts';
import { openTallies, type Tallies } from '../tally/open-tallies.ts';
import { readPeriod } from '../tally/period.ts';
import { openWeb } from '../web/open-web.ts';
import { median, type Part } from './figures.ts';

const times = 9;
/** Monday of 2053-W46; the registers end on the Sunday after. */
const lastMonday = Date.parse('2053-11-10T00:00:00Z');
const now = new Date('2053-11-18T12:00:00Z');
const perWeek = 357;
const silent: Log = { info() {}, warn() {}, error() {} };

interface Register {
  tallies: Tallies;
  /** Milliseconds until the whole page is there. */
  page(query: string): Promise<number>;
  /** Milliseconds of one bare `select count(*) … group by` over all rows. */
  bare(): Promise<number>;
  close(): Promise<void>;
}

export async function benchPage(): Promise<Part> {
  mkdirSync('data', { recursive: true });
  const folder = mkdtempSync(join('data', 'bench-'));
  // A year back stands in both: the page compares with it.
  const large = await openRegister(
    `file:${join(folder, 'large.db')}`,
    Array.from({ length: 2_801 }, (_, week) => week),
  );
  const small = await openRegister(`file:${join(folder, 'small.db')}`, [
    ...Array.from({ length: 14 }, (_, week) => week),
    ...Array.from({ length: 14 }, (_, week) => 52 + week),
  ]);
  try {
    const week = 'periode=2053-W46';
    const figures = {
      bare: [] as number[],
      week: [] as number[],
      small: [] as number[],
      quarter: [] as number[],
      year: [] as number[],
      tally: [] as number[],
    };
    const period = readPeriod('2053-W46');
    if (!period) throw new Error('No such week.');
    const add = (round: Partial<Record<keyof typeof figures, number>>) => {
      for (const [name, took] of Object.entries(round)) figures[name as keyof typeof figures].push(took);
    };
    // The first of each warms what is read into memory. The two weeks are opened by turns, with nothing between that would push either out of it.
    for (let time = 0; time <= 4 * times; time++) {
      const round = { week: await large.page(week), small: await small.page(week) };
      if (time > 0) add(round);
    }
    for (let time = 0; time <= times; time++) {
      const began = performance.now();
      await large.tallies.compared(period);
      const tally = performance.now() - began;
      const round = {
        tally,
        bare: await large.bare(),
        quarter: await large.page('periode=2053-Q3'),
        year: await large.page('periode=2052'),
      };
      if (time > 0) add(round);
    }
    const bare = median(figures.bare);
    const most = { of: 'ratio', most: 3 } as const;
    return {
      title: 'The page of figures over 1,000,000 exchanges',
      columns: ['product', 'beside'],
      rows: [
        { what: 'weekly tally, compared, beside the bare query', unit: 'ms', ours: median(figures.tally), theirs: bare },
        { what: 'whole page of a week, beside the bare query', unit: 'ms', ours: median(figures.week), theirs: bare, goal: most },
        { what: 'whole page of a quarter, beside the bare query', unit: 'ms', ours: median(figures.quarter), theirs: bare, goal: most },
        { what: 'whole page of a year, beside the bare query', unit: 'ms', ours: median(figures.year), theirs: bare, goal: most },
        {
          what: 'whole page of a week, beside the same of 10,000 exchanges',
          unit: 'ms',
          ours: median(figures.week),
          theirs: median(figures.small),
          goal: { of: 'ratio', most: 1.2 },
        },
      ],
      notes: [
        `Medians of ${times}, of the two weeks ${4 * times} by turns, one process, ${perWeek} exchanges a week in both registers. Bare: select topic, count(*) from exchange group by topic.`,
      ],
    };
  } finally {
    await large.close();
    await small.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `weeks`: how many weeks before the last each is. */
async function openRegister(url: string, weeks: readonly number[]): Promise<Register> {
  await (await openStorage({ url, clock: () => now, log: silent })).close();
  const { db, write, close } = openEngine(url);
  for (let from = 0; from < weeks.length; from += 100) {
    const some = weeks.slice(from, from + 100);
    await write(async (on) => {
      for (const week of some) await sql.raw(weekOfRows(week)).execute(on);
    });
  }
  await sql.raw('analyze').execute(db);
  const storage = await openStorage({ url, clock: () => now, log: silent });
  const tallies = openTallies(storage.tallies, () => now);
  const web = openWeb({
    address: 'https://tall.example.no',
    doors: storage.doors,
    roster: { rolesOf: async () => ({ ...noRoles, leader: true }) },
    personCode: (_, id) => id,
    checkToken: undefined,
    leaderGroups: [],
    figures: tallies,
    accessLog: { note: async () => {} },
    gaps: openGaps(
      storage.gaps,
      (text) => new Map(text.split(' ').map((word) => [word, word])),
      () => now,
    ),
    reception: openReception(storage.reception, () => now),
    articles: () => [],
    sample: true,
    clock: () => now,
    log: silent,
  });
  const session = {
    hash: hashOf('synthetic'),
    person: 'synthetic',
    door: 'link',
    leaderBy: 'roster',
    expiresAt: '2054-01-01T00:00:00Z',
  } as const;
  await storage.doors.openSession(session, now.toISOString());
  return {
    tallies,
    async page(query) {
      const began = performance.now();
      const answer = await web(new Request(`http://pages/tall?${query}`, { headers: { cookie: '__Host-tall=synthetic' } }), '192.0.2.1');
      const html = await answer.text();
      const took = performance.now() - began;
      if (answer.status !== 200 || !html.includes('</html>')) throw new Error(`The page answered ${answer.status}.`);
      return took;
    },
    async bare() {
      const began = performance.now();
      await sql.raw('select topic, count(*) from exchange group by topic').execute(db);
      return performance.now() - began;
    },
    close: async () => {
      await storage.close();
      await close();
    },
  };
}

/** Spread by a multiplication that walks through everything: no two weeks alike, and the same every time. */
function weekOfRows(before: number): string {
  const monday = (lastMonday - before * 7 * 86_400_000) / 1000;
  const pick = (salt: number, ...values: string[]) =>
    `case ${values.map((value, at) => `when (i * ${salt} + ${before} * 7919) % 100 < ${Math.round(100 * ((at + 1) / values.length) ** 1.8)} then '${value}'`).join(' ')} else '${values.at(-1)}' end`;
  return `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${perWeek - 1})
    insert into exchange (id, seq, conversation, activity, received_at, answered_at, contact_form, person, language, topic, topic_confidence, role, speciality, office, outcome, confidence, cited, knowledge_version, in_time, human_at, working_minutes)
    select 'synthetic-${before}-' || i, 0, '', '', strftime('%Y-%m-%dT%H:%M:%fZ', ${monday} + 21600 + (i * 1201) % 432000, 'unixepoch'), null, ${pick(37, 'meeting', 'phone', 'email', 'teams')}, '', 'nb',
      ${pick(61, 'other', 'portal', 'courses', 'approval', 'plans', 'goals', 'registration', 'service-time', 'supervision', 'grants')}, 1, ${pick(43, 'annet', 'supervisor', 'kommuneoverlege', 'veileder', 'kommune', 'samlis', 'alis')},
      ${pick(29, 'unknown', 'both', 'SAM', 'ALM')}, ${pick(53, 'oslo', 'nord', 'midt', 'sor', 'vest', 'ost')}, ${pick(71, 'refuse', 'escalate', 'answer')}, 1, '[]', 'v', ${pick(83, 'late', 'within')}, null, (i * 97) % 2000
    from n`;
}
