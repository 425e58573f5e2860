/** Counts what became of everything that was said in a fault run: what was lost, what came where it does not belong, and what came too often. */
import type { CaseFile } from '../desk/case-ports.ts';
import type { OutgoingContent } from '../desk/reply.ts';
import { officeCard } from '../desk/show-case.ts';
import type { Life } from './fault-life.ts';
import type { Deed } from './fault-run.ts';
import { channelOf, chatOf } from './fault-run.ts';
import { type FaultTeams, keyOf } from './fault-teams.ts';

export interface Verdict {
  seed: number;
  /** What must not be: each in words. */
  wrong: string[];
  deaths: number;
  messages: number;
  /** What came twice, rightly: nobody could know whether the first had arrived. */
  repeated: number;
}

interface Evidence {
  seed: number;
  life: Life;
  teams: FaultTeams;
  deeds: readonly Deed[];
  faults: readonly string[];
}

export async function judge({ seed, life, teams, deeds, faults }: Evidence): Promise<Omit<Verdict, 'deaths'>> {
  const files = await life.storage.cases.list({});
  const wrong: string[] = [...faults];
  // Free words that were no case's may have become one of their own.
  if (files.length < 2) wrong.push(`${files.length} cases instead of 2`);
  wrong.push(...strayed(files, teams), ...(await misfiled(files, life)), ...lost(files, teams, deeds));
  const { tooOften, repeated } = counted(teams);
  wrong.push(...tooOften);
  return { seed, wrong, messages: files.reduce((sum, { case: { messages } }) => sum + messages.length, 0), repeated };
}

/** What is said in a case is seen by its own asker and its own offices, and by nobody else. */
function strayed(files: readonly CaseFile[], { seen }: FaultTeams): string[] {
  return seen.flatMap(({ conversation, content }) => {
    const own = files.filter((file) => isOf(file, content));
    const [channel = ''] = conversation.split(';');
    const mayBe = own.flatMap(({ case: { offices }, conversation: chat }) => [chat ?? '', ...offices.map(channelOf)]);
    const isForOffice = content.is !== 'reply';
    const fits = isForOffice
      ? channel.startsWith('19:') && mayBe.includes(channel)
      : conversation.startsWith('chat-') && (own.length === 0 || mayBe.includes(conversation));
    return fits ? [] : [`in ${conversation}: ${keyOf(content).slice(0, 60)}`];
  });
}

function isOf({ case: { number, messages } }: CaseFile, content: OutgoingContent): boolean {
  if (content.is === 'case') return content.number === number;
  if (content.is === 'word') return content.case === number;
  return content.caseField?.case === number || messages.some(({ text }) => content.text.includes(text));
}

/** Exactly one owner where there should be one, and a log without a hole in it. */
async function misfiled(files: readonly CaseFile[], life: Life): Promise<string[]> {
  const out: string[] = [];
  for (const { case: now } of files) {
    const log = await life.storage.cases.log(now.number);
    if (log.some(({ version }, index) => version !== index + 1) || log.length !== now.version)
      out.push(`case ${now.number}: a hole in the log`);
    if (log.some(({ from }, index) => from !== log[index - 1]?.to)) out.push(`case ${now.number}: a state from nowhere`);
    const owned = now.state === 'taken' || now.state === 'waiting-for-asker' || now.state === 'answered';
    if (owned !== (now.owner !== undefined) && now.state !== 'closed')
      out.push(`case ${now.number}: ${now.state}, and the owner is ${now.owner?.person}`);
    if (now.messages.some(({ delivery }) => delivery?.is === 'on-its-way'))
      out.push(`case ${now.number}: something is for ever on its way`);
  }
  return out;
}

/** Everything acknowledged was done or refused; everything done is seen where it should be; and the cards tell the truth. */
function lost(files: readonly CaseFile[], teams: FaultTeams, deeds: readonly Deed[]): string[] {
  const out: string[] = [];
  const all = files.flatMap(({ case: { messages } }) => messages);
  for (const { incoming, token, acknowledged, made } of deeds) {
    if (!acknowledged || token === undefined) continue;
    const times = all.filter(({ text }) => text.includes(token)).length;
    if (times > 1) out.push(`${times} times in the case: ${token}`);
    if (times === 0 && (made.length === 0 || made.at(-1) === 'moved')) out.push(`lost: ${incoming.is} ${token} (${made})`);
  }
  for (const file of files) {
    const { case: now, conversation = '' } = file;
    for (const { from, kind, text, delivery, number } of now.messages) {
      const arrived = teams.seen.some(
        (each) => each.conversation === conversation && each.content.is === 'reply' && each.content.text.includes(text),
      );
      if (from === 'advisor' && kind !== 'note' && !arrived && delivery?.is !== 'refused')
        out.push(`case ${now.number}: message ${number} never came`);
    }
    for (const office of now.offices) {
      const stands = teams.seen.findLast(
        (each) => each.conversation === channelOf(office) && each.content.is === 'case' && each.content.number === now.number,
      );
      const notice = stands?.content.is === 'case' ? stands.content : undefined;
      const withdrawnUnseen = now.state === 'withdrawn' && !notice;
      const shouldBe = officeCard(file, office).standing;
      const truth =
        office === now.office
          ? notice?.standing?.version === now.version && notice.standing.state === shouldBe?.state
          : notice?.standing?.transfer !== undefined;
      if (!withdrawnUnseen && !truth && now.cardRefused === undefined)
        out.push(`case ${now.number}: the card in ${office} shows version ${notice?.standing?.version} of ${now.version}`);
    }
    if (!conversation.startsWith(chatOf('asker'))) out.push(`case ${now.number}: has no chat`);
  }
  return out;
}

/** The same message twice only when nobody could know of the first, and never a third time. */
function counted({ seen, unknown }: FaultTeams): { tooOften: string[]; repeated: number } {
  const times = new Map<string, number>();
  for (const { conversation, content, updated } of seen) {
    // What takes the place of a card stands there once, however often it is sent.
    if (updated) continue;
    // «Saken er gitt videre» may rightly be said twice; what a person wrote, and a card of one version, may not.
    if (content.is !== 'case' && !/ord\d+x\d+x/.test(keyOf(content))) continue;
    const key = `${conversation.split(';')[0]}\n${keyOf(content)}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const tooOften: string[] = [];
  let repeated = 0;
  for (const [key, count] of times) {
    const allowed = (unknown.get(key.slice(key.indexOf('\n') + 1)) ?? 0) > 0 ? 2 : 1;
    if (count === 2 && allowed === 2) repeated += 1;
    if (count > allowed) tooOften.push(`${count} × ${key.replace('\n', ': ').slice(0, 80)}`);
  }
  return { tooOften, repeated };
}
