/** The cards of a case that stand in channels are drawn anew: wherever one was shown, and nowhere else. */
import { formerEnd } from '../desk/case-end.ts';
import type { CaseFile } from '../desk/case-ports.ts';
import { officeCard } from '../desk/show-case.ts';
import type { StoreOutgoing } from './case-store.ts';
import type { Db } from './schema.ts';

export async function updateCards(on: Db, file: CaseFile, storeOutgoing: StoreOutgoing): Promise<void> {
  const { number, version, offices } = file.case;
  for (const office of offices) {
    const end = formerEnd(file.case, office);
    if (!end) continue;
    const key = `case:${number}:${version}:card:${office}`;
    const part = { case: number, what: 'card' } as const;
    const card = { key, recipient: end, content: officeCard(file, office), part, onlyIfShown: true } as const;
    await storeOutgoing(on, card, { seq: 0, person: '', exchange: null });
  }
}
