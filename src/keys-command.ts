/** `npm run keys [-- list|rotate|prune]`: which keys the register was made with, how a key is changed, and the end of keys that are gone. */
import { randomBytes } from 'node:crypto';
import type { KeyRows } from './storage/key-use.ts';

const usage = 'Skriv npm run keys, npm run keys -- rotate eller npm run keys -- prune.';

/** Never prints a key but a new one. */
export async function runKeys(words: readonly string[], ids: readonly string[], rows: () => Promise<KeyRows>): Promise<string> {
  const [command = 'list', ...more] = words;
  if (more.length > 0) throw new Error(usage);
  if (command === 'rotate') return rotate();
  if (command === 'list') return list(ids, await rows());
  if (command === 'prune') return prune(ids, await rows());
  throw new Error(usage);
}

async function list(ids: readonly string[], { use }: KeyRows): Promise<string> {
  const used = await use();
  const [present, ...older] = ids;
  const counts = (id: string | undefined) => used.find((each) => each.id === id) ?? { rows: 0, addresses: 0 };
  const says = (id: string | undefined) => `${rowsOf(counts(id).rows)} og ${addressesOf(counts(id).addresses)}`;
  const gone = used.filter(({ id }) => !ids.includes(id));
  return [
    `Nøkkel ${present} er i bruk nå (HASH_KEY): ${says(present)}.`,
    ...older.map((id) =>
      counts(id).rows + counts(id).addresses === 0
        ? `Nøkkel ${id} (HASH_KEY_OLD) har ingenting igjen. Ta den bort fra HASH_KEY_OLD.`
        : `Nøkkel ${id} (HASH_KEY_OLD) har ${says(id)} igjen. Behold den til de er borte: De flyttes når personen skriver igjen, og blir navnløse når lagringstiden er ute.`,
    ),
    ...gone.map(
      ({ id }) =>
        `Nøkkel ${id} står ikke i innstillingene, men har ${says(id)}. Legg den i HASH_KEY_OLD. Er den borte for godt, gjør «npm run keys -- prune» radene navnløse.`,
    ),
  ].join('\n');
}

function rotate(): string {
  return [
    'Her er en ny nøkkel. Den vises bare nå, og ingenting er endret ennå:',
    '',
    randomBytes(32).toString('hex'),
    '',
    'Slik tar du den i bruk:',
    '1. Flytt det som står i HASH_KEY, til HASH_KEY_OLD. Står det noe der fra før, behold det, med komma mellom.',
    '2. Sett HASH_KEY til den nye nøkkelen, og start assistenten på nytt. Adressene blir da låst med den nye.',
    '3. Kjør «npm run keys» av og til. Den sier når en nøkkel i HASH_KEY_OLD kan tas bort.',
    'Åpne lenker til tallene slutter å virke når nøkkelen er byttet; be da om en ny.',
  ].join('\n');
}

async function prune(ids: readonly string[], rows: KeyRows): Promise<string> {
  const { rows: made, unreachable } = await rows.prune();
  const done =
    made === 0
      ? 'Ingen koder er laget med en nøkkel som er borte, så ingenting er endret.'
      : `${rowsOf(made)} var laget med nøkler som er borte. Radene er gjort navnløse; tallene står.`;
  const lost =
    unreachable.length === 0
      ? []
      : [`Sak ${unreachable.join(', ')} venter på svar, men den som spurte, kan ikke nås lenger. Gi rådgiverne ved kontoret beskjed.`];
  return [done, ...lost, await list(ids, rows)].join('\n');
}

const rowsOf = (count: number) => (count === 1 ? '1 kode' : `${count} koder`);
const addressesOf = (count: number) => (count === 1 ? '1 låst adresse' : `${count} låste adresser`);
