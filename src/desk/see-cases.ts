/** Which cases a person may see, and where: an advisor those of the own offices, with those passed on; in a channel only those of the office it belongs to, since others read along. */
import { type Deed, may, mayHere } from '../office/access.ts';
import { noRoles, type Roles } from '../office/roles.ts';
import type { Incoming } from '../question/incoming.ts';
import type { OfficeId } from '../question/question.ts';
import { plainLower } from '../question/words.ts';
import { topicNames } from '../text/topic-names.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';

/** A case that somebody still has to do something with. */
export const activeStates = ['open', 'taken', 'waiting-for-asker', 'answered'] as const;

/** The offices whose cases may be shown to this person in this conversation. */
export function officesSeen(desk: Pick<Desk, 'ties'>, { address }: Incoming, roles: Roles, deed: Deed): readonly OfficeId[] {
  if (!mayHere(deed, address.kind)) return [];
  if (address.kind === 'personal') return roles.advisorOf;
  const office = desk.ties.officeOf(address.conversation.split(';')[0] ?? '');
  return office && may(deed, roles, { office }) ? [office] : [];
}

export async function caseSeen(desk: Pick<Desk, 'cases'>, offices: readonly OfficeId[], number: number): Promise<CaseFile | undefined> {
  const file = await desk.cases.get(number);
  return file && may('say:case', { ...noRoles, advisorOf: offices }, file.case) ? file : undefined;
}

/** All the words, in any order, in the question, the messages, the topic or the place. Newest first. */
export async function searchCases(desk: Pick<Desk, 'cases'>, offices: readonly OfficeId[], words: string): Promise<CaseFile[]> {
  const wanted = plainLower(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (offices.length === 0 || wanted.length === 0) return [];
  const files = await desk.cases.list({ had: offices, limit: 5_000 });
  return files.filter((file) => wanted.every((word) => textOf(file).includes(word))).reverse();
}

function textOf({ case: { number, messages }, notice }: CaseFile): string {
  const said = messages.map(({ text }) => text);
  return plainLower([String(number), notice.question, topicNames[notice.topic], notice.municipality ?? '', ...said].join(' '));
}
