/** Something is wrong that an administrator can mend: each of them whose private chat is known is told, once for every key. */
import { may } from '../office/access.ts';
import type { Desk } from './context.ts';
import { said } from './said.ts';

/** Administrators read bokmål. */
export async function tellAdministrators(
  desk: Pick<Desk, 'ties' | 'roster' | 'errands'>,
  { key: about, text }: { key: string; text: string },
): Promise<void> {
  for (const [person, address] of await desk.ties.staffChats()) {
    if (!may('told:trouble', await desk.roster.rolesOf(person))) continue;
    const key = `${about}:${person}`;
    await desk.errands.once([key], () => [{ key, recipient: { to: 'asker', address }, content: said('nb', text) }]);
  }
}
