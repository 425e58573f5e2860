/** Where a message goes as things stand: an office's channel is learned late, and what belongs to a case is found by the case alone. */
import type { Destination } from '../desk/delivery-ports.ts';
import type { CaseEnd, Recipient } from '../desk/ports.ts';
import { officeIds } from '../question/question.ts';
import type { KeyedEngine } from './engine.ts';
import { unsealed } from './keys.ts';
import type { SavedOffices } from './saved-offices.ts';
import { caseFile } from './shapes.ts';

type Store = Pick<KeyedEngine, 'db' | 'keys'>;

export async function whereTo(store: Store, offices: SavedOffices, to: Recipient): Promise<Destination> {
  if (to.to === 'asker') return { is: 'known', address: to.address };
  if (to.to === 'case') return endOf(store, offices, to);
  const known = await offices.address(to.office);
  return known ? { is: 'known', address: known } : { is: 'not-known-yet' };
}

async function endOf({ db, keys }: Store, offices: SavedOffices, end: CaseEnd): Promise<Destination> {
  const row = await db.selectFrom('cases').select(['address', 'file']).where('number', '=', end.case).executeTakeFirst();
  if (!row?.file) return { is: 'gone' };
  if (end.end === 'asker') return row.address ? { is: 'known', address: unsealed(keys, row.address) } : { is: 'gone' };
  // An office that never had the case hears nothing of it.
  const had = caseFile.parse(JSON.parse(row.file)).offices;
  const office = officeIds.find((id) => id === end.office && had.includes(id));
  if (!office) return { is: 'gone' };
  const channel = await offices.address(office);
  if (!channel) return { is: 'not-known-yet' };
  if (end.as === 'post') return { is: 'known', address: channel };
  const card = await db
    .selectFrom('outbox')
    .select(['activity', 'conversation'])
    .where('case_number', '=', end.case)
    .where('office', '=', office)
    .where('part', '=', 'card')
    .where('state', '=', 'sent')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  // A channel that the office has no longer keeps its card; what follows is told where the office is now.
  if (!card?.activity || !keys.places(channel.conversation).includes(card.conversation ?? '')) return { is: 'known', address: channel };
  if (end.as === 'card') return { is: 'known', address: channel, instead: card.activity };
  return { is: 'known', address: { ...channel, conversation: `${channel.conversation};messageid=${card.activity}` } };
}
