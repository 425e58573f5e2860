/** What a knowledge owner should look at though nothing is wrong: reviews due, rules that ended, passages that few questions lead to. */
import type { Day } from '../question/question.ts';
import type { Fault } from './read-article.ts';
import type { ReadKnowledge } from './read-knowledge.ts';

const soonDays = 45;
const fewestQuestions = 6;

export function review({ knowledge, lineOf }: ReadKnowledge, today: Day): Fault[] {
  const soon = daysAfter(today, soonDays);
  const found: Fault[] = [];
  for (const { file, reviewBy, lastVerified, validTo, supersededBy, passages, questions } of knowledge.articles) {
    const say = (path: PropertyKey[], says: string) => found.push({ file, line: lineOf(file, path), says, warning: true });
    const check = 'Se om kildene sier det samme, rett teksten, og sett ny lastVerified og reviewBy.';
    if (reviewBy < today) say(['reviewBy'], `Artikkelen skulle vært gjennomgått innen ${reviewBy}. ${check}`);
    else if (reviewBy <= soon) say(['reviewBy'], `Artikkelen skal gjennomgås innen ${reviewBy}. ${check}`);
    if (lastVerified > today)
      say(['lastVerified'], `lastVerified er ${lastVerified}, en dag som ikke har vært. Skriv dagen du sjekket kildene.`);
    if (validTo && validTo <= soon && !supersededBy) {
      const until = validTo < today ? `Regelen gjaldt til ${validTo}` : `Regelen gjelder bare til ${validTo}`;
      say(['validTo'], `${until}, og ingen artikkel avløser den. Skriv den nye og pek på den med supersededBy.`);
    }
    for (const { heading } of passages) {
      const count = questions[heading]?.length ?? 0;
      if (count >= fewestQuestions) continue;
      say(['questions', heading], `«${heading}» har ${count} spørsmål. Skriv minst ${fewestQuestions}, slik ulike folk ville spurt.`);
    }
  }
  return found;
}

function daysAfter(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}
