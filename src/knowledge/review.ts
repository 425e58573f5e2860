/** What a knowledge owner should look at though nothing is wrong: reviews due, rules that ended, passages that few questions lead to. */
import type { Day } from '../question/question.ts';
import type { Concern, Finding } from './finding.ts';
import type { ReadKnowledge } from './read-knowledge.ts';

const soonDays = 60;
const fewestQuestions = 6;

export function review({ knowledge, lineOf }: ReadKnowledge, today: Day): Finding[] {
  const soon = daysAfter(today, soonDays);
  const found: Finding[] = [];
  for (const { file, reviewBy, lastVerified, validTo, supersededBy, passages, questions } of knowledge.articles) {
    const say = (concern: Concern, path: PropertyKey[], says: string) =>
      found.push({ file, line: lineOf(file, path), says, warning: true, concern });
    if (reviewBy < today) say('overdue', ['reviewBy'], `Artikkelen skulle vært gjennomgått innen ${reviewBy}.`);
    else if (reviewBy <= soon) say('soon', ['reviewBy'], `Artikkelen skal gjennomgås innen ${reviewBy}.`);
    if (lastVerified > today)
      say('other', ['lastVerified'], `lastVerified er ${lastVerified}, en dag som ikke har vært. Skriv dagen du sjekket kildene.`);
    if (validTo && validTo <= soon && !supersededBy) {
      const until = validTo < today ? `Regelen gjaldt til ${validTo}` : `Regelen gjelder bare til ${validTo}`;
      say('ending', ['validTo'], `${until}, og ingen artikkel avløser den. Skriv den nye og pek på den med supersededBy.`);
    }
    for (const { heading } of passages) {
      const count = questions[heading]?.length ?? 0;
      if (count >= fewestQuestions) continue;
      say('few', ['questions', heading], `«${heading}» har ${count} spørsmål.`);
    }
  }
  return found;
}

function daysAfter(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}
