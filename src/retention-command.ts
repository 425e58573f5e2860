/** `npm run retention [-- --dry-run]`: empties what is past its time now, or tells what would go. The assistant does it by itself every day. */
import type { Retention } from './desk/ports.ts';
import { deletionDays, type RetentionJob, type RetentionKind, retentionKinds } from './storage/retention.ts';

export async function runRetention(words: readonly string[], days: Retention, open: () => Promise<RetentionJob>): Promise<string> {
  const [word, ...more] = words;
  if (more.length > 0 || (word !== undefined && word !== '--dry-run'))
    throw new Error('Skriv npm run retention -- --dry-run for å se hva som ville bli tømt, eller npm run retention for å gjøre det.');
  const job = await open();
  const dry = word === '--dry-run';
  const counts = dry ? await job.report() : await job.run();
  const what = lines(days);
  const gone = retentionKinds.filter((kind) => counts[kind] > 0).map((kind) => `- ${what[kind]}: ${counts[kind]}`);
  if (gone.length === 0) return 'Ingenting er over lagringstiden.';
  const foot = dry
    ? 'Dette var en prøve, og ingenting er endret. Assistenten gjør det selv en gang i døgnet.'
    : 'Henvendelsene teller som før. Kort i Teams som viste tekst, blir endret når assistenten går.';
  return [dry ? 'Dette er over lagringstiden:' : 'Dette er tømt nå:', ...gone, foot].join('\n');
}

function lines({ question, caseText, person }: Retention): Record<RetentionKind, string> {
  return {
    questions: `Tekst og lenke til samtalen i henvendelser eldre enn ${question} dager`,
    memories: `Samtaler assistenten husket, eldre enn ${question} dager`,
    feedback: `Kommentarer til svar, eldre enn ${question} dager`,
    messages: `Spor etter sendte meldinger og meldinger som ble gitt opp, eldre enn ${question} dager`,
    cases: `Tekst i saker som var ferdige for mer enn ${caseText} dager siden`,
    addresses: 'Adresser i saker som ikke kan åpnes igjen, og til chatter som ikke er i bruk',
    persons: `Koder og navn som viser hvem en rad gjelder, eldre enn ${person} dager`,
    deletions: `Linjer i listen over slettede, eldre enn ${deletionDays} dager`,
  };
}
