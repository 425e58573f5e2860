/**
 * SYNTHETIC inquiries that look like the offices' own year: about 3,200 of them, the same for the same seed. No person, text or case is behind any.
 * From the offices' reports: Øst has 23.8 %, grants are 22 % of the topics, nearly 20 % are about community medicine, about half are asked by
 * ALIS and SamLIS, of what does not come by chat a third comes by phone, and more than 75 % is answered within two working days.
 * All other shares are ASSUMED, to have something to show.
 */
import type { Inquiry } from './desk/ports.ts';
import type { Entry } from './exchange/entry.ts';
import type { Exchange, Outcome } from './exchange/exchange.ts';
import { addWorkingDays } from './office/working-days.ts';
import { norwegianTime } from './office/working-time.ts';
import type { Day, OfficeId, SenderRole, Speciality, Topic } from './question/question.ts';
import { mondayOf, plusDays, spanOf, type Week, weekAfter } from './tally/week.ts';

const aYear = 3_200;

const topicShares: [Topic, number][] = [
  ['grants', 22],
  ['supervision', 13],
  ['service-time', 12],
  ['registration', 10],
  ['goals', 8],
  ['plans', 7],
  ['arenas', 7],
  ['approval', 5],
  ['courses', 4],
  ['sam-content', 3.5],
  ['reporting', 3],
  ['portal', 2],
  ['transition', 1.5],
  ['offices', 1],
  ['other', 1],
];
const roleShares: [SenderRole | undefined, number][] = [
  ['alis', 38],
  ['samlis', 12],
  ['kommune', 18],
  ['veileder', 10],
  ['kommuneoverlege', 8],
  ['utdanningsvirksomhet', 5],
  ['supervisor', 2],
  ['helseforetak', 2],
  ['bydelsoverlege', 1.5],
  ['etatsoverlege', 0.5],
  ['annet', 1],
  [undefined, 2],
];
const officeShares: [OfficeId, number][] = [
  ['ost', 23.8],
  ['vest', 19],
  ['sor', 18],
  ['midt', 15],
  ['nord', 14],
  ['oslo', 10.2],
];
const specialityShares: [Speciality, number][] = [
  ['ALM', 74],
  ['SAM', 19],
  ['both', 3],
  ['unknown', 4],
];
const formShares: [Exchange['contactForm'], number][] = [
  ['teams', 46],
  ['email', 35],
  ['phone', 17.5],
  ['meeting', 1.5],
];
const outcomeShares: [Outcome, number][] = [
  ['answer', 78],
  ['escalate', 17],
  ['clarify', 2],
  ['refuse', 3],
];
/** By month: quiet in July and at Christmas, busy in spring and autumn. */
const seasons = [1, 1.05, 1.1, 0.9, 0.95, 0.9, 0.35, 0.9, 1.25, 1.2, 1.2, 0.75];

/** The weeks from one to another, the last included. Nothing is received after `now`. */
export function sampleExchanges(
  { first, last }: { first: Week; last: Week },
  { seed, now, perYear = aYear }: { seed: number; now: Date; perYear?: number },
): Inquiry[] {
  const random = createRandom(seed);
  const made: Inquiry[] = [];
  const mean = perYear / 52 / (seasons.reduce((sum, share) => sum + share, 0) / 12);
  for (let week = first; week <= last; week = weekAfter(week)) {
    const season = seasons[Number(mondayOf(week).slice(5, 7)) - 1] ?? 1;
    const many = Math.max(0, Math.round(mean * season * (0.8 + random() * 0.4)));
    const received = Array.from({ length: many }, () => momentIn(week, random)).sort((a, b) => a.getTime() - b.getTime());
    for (const [index, at] of received.entries()) {
      const each = sample(`sample-${week}-${index}`, at, random, now);
      if (at < now) made.push(each);
    }
  }
  return made;
}

function sample(id: string, received: Date, random: () => number, now: Date): Inquiry {
  const contactForm = pick(formShares, random);
  const chat = contactForm === 'teams';
  const outcome = chat ? pick(outcomeShares, random) : 'escalate';
  const speciality = pick(specialityShares, random);
  const byHuman = outcome === 'escalate';
  const answered = byHuman ? humanAnswer(received, random) : new Date(received.getTime() + 1_500);
  const topic = speciality === 'SAM' && random() < 0.12 ? 'sam-content' : pick(topicShares, random);
  const exchange: Exchange = {
    id,
    receivedAt: received.toISOString(),
    answeredAt: answered.toISOString(),
    contactForm,
    person: '',
    question: undefined,
    language: random() < 0.1 ? 'nn' : random() < 0.04 ? 'en' : 'nb',
    topic,
    topicConfidence: chat ? 0.8 : 1,
    role: speciality === 'SAM' && random() < 0.35 ? 'samlis' : pick(roleShares, random),
    speciality,
    municipality: undefined,
    office: random() < 0.03 && chat ? undefined : pick(officeShares, random),
    outcome,
    reason: byHuman && chat ? 'not-found' : undefined,
    confidence: byHuman ? 0.2 : 0.9,
    cited: [],
    knowledgeVersion: 'sample',
    corrects: undefined,
    caseNumber: undefined,
  };
  const solved = outcome === 'answer' && random() < 0.4;
  if (byHuman && answered < now) return { exchange, entry: entry(id, answered, { answered: answered.toISOString() }) };
  return solved ? { exchange, entry: { ...entry(id, answered, { solved: answered.toISOString() }), by: 'asker' } } : { exchange };
}

function entry(exchange: string, at: Date, says: Entry['says']): Entry {
  return { exchange, at: at.toISOString(), by: 'advisor', says };
}

/** Mostly the same day or the next, sometimes after the two days are over. */
function humanAnswer(received: Date, random: () => number): Date {
  const chance = random();
  const days = chance < 0.35 ? 0 : chance < 0.65 ? 1 : chance < 0.83 ? 2 : 3 + Math.floor(random() * 5);
  const soon = new Date(received.getTime() + (10 + random() * 150) * 60_000);
  return days === 0 ? soon : norwegianTime(addWorkingDays(received, days), 8 * 60 + Math.floor(random() * 440));
}

/** On a working day between seven and four, mostly. */
function momentIn(week: Week, random: () => number): Date {
  const day = Math.floor(random() ** 1.1 * (random() < 0.05 ? 7 : 5));
  const on = plusDays(mondayOf(week), day) as Day;
  const at = norwegianTime(on, 7 * 60 + Math.floor(random() * 9 * 60));
  const { from, to } = spanOf(week);
  return at < from || at >= to ? from : at;
}

function pick<T>(shares: readonly [T, number][], random: () => number): T {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return (shares[0] as [T, number])[0];
}

/** Mulberry32: small, even enough, and the same on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
