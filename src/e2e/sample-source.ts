/** A sample year as the tallies would find it in the register, without a database. Synthetic, all of it. */
import { sampleExchanges } from '../sample-year.ts';
import type { InquiryGroup } from '../tally/inquiry.ts';
import type { TallySource } from '../tally/open-tallies.ts';
import { type Week, weekOf } from '../tally/week.ts';

export function sampleSource(span: { first: Week; last: Week }, now: Date): TallySource {
  const made = sampleExchanges(span, { seed: 1, now });
  const groups = new Map<Week, InquiryGroup[]>();
  for (const { exchange, entry } of made) {
    const { topic, role, speciality, contactForm, office, outcome } = exchange;
    const answered = outcome === 'answer' ? (entry ? 'confirmed' : 'quoted') : entry ? 'advisor' : 'waiting';
    const week = weekOf(new Date(exchange.receivedAt));
    const group: InquiryGroup = {
      week,
      topic,
      role: role ?? 'unknown',
      speciality,
      contactForm,
      office: office ?? 'unknown',
      outcome: outcome === 'clarify' ? 'clarified' : outcome === 'refuse' ? 'refused' : answered,
      inTime: outcome !== 'escalate' || entry ? 'within' : 'waiting',
      count: 1,
    };
    groups.set(week, [...(groups.get(week) ?? []), group]);
  }
  return {
    groups: async (weeks) => weeks.flatMap((week) => groups.get(week) ?? []),
    workingMinutes: async () => Array.from({ length: 40 }, (_, index) => ({ minutes: index * 30, count: 1 })),
    span: async () => span,
  };
}
