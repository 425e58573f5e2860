/** `npm run audit -- [--case 12] [--since 2026-11-01] [--person Kari]`: who has looked at which case, or tried to, a line each. */
import type { AccessLog, AccessRow } from './desk/ports.ts';
import { norwegianTime } from './office/working-time.ts';
import type { Day } from './question/question.ts';
import { accessNb } from './text/access-nb.ts';

const usage = 'Skriv npm run audit, og om du vil: -- --case 12 --since 2026-11-01 --person navn';

/** `--person` is the beginning of a name or of a code, as the lines show them. */
export async function readAccessLog(words: readonly string[], open: () => Promise<Pick<AccessLog, 'list'>>): Promise<string> {
  const asked = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value] = words.slice(at, at + 2);
    if (!['--case', '--since', '--person'].includes(name) || value === undefined) throw new Error(usage);
    asked.set(name, value);
  }
  const [number, day, person] = [asked.get('--case'), asked.get('--since'), asked.get('--person')?.toLowerCase()];
  if (number !== undefined && !/^\d{1,9}$/.test(number)) throw new Error('Etter --case skal det stå nummeret på saken, som --case 12.');
  const since = day === undefined ? undefined : startOf(day);
  const rows = await (await open()).list({ ...(number !== undefined && { case: Number(number) }), ...(since && { since }) });
  const shown = rows.filter(
    (row) => person === undefined || [row.name ?? '', codeOf(row)].some((each) => each.toLowerCase().startsWith(person)),
  );
  if (shown.length === 0) return 'Ingenting i loggen passer med det du spør om.';
  return shown.map(line).join('\n');
}

function startOf(day: string): Date {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error('Etter --since skal det stå en dato, som --since 2026-11-01.');
  return norwegianTime(day as Day, 0);
}

function line({ at, person, name, deed, case: number, refused }: AccessRow): string {
  const who = name === undefined ? codeOf({ person }) : `${name} (${codeOf({ person })})`;
  const did = accessNb[deed] ?? deed;
  return [time.format(new Date(at)), who, refused ? `ble nektet (${did})` : did, number === undefined ? '' : `sak ${number}`]
    .filter(Boolean)
    .join('  ');
}

/** Enough to tell people apart; the name of the key in front says nothing of them. */
function codeOf({ person }: Pick<AccessRow, 'person'>): string {
  return (person.split('.').at(-1) ?? '').slice(0, 12);
}

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
