/** «@assistenten koble øst»: whoever is in the channel may ask, an administrator decides, and then the office's cases go there. */
import { type Deed, may } from '../office/access.ts';
import type { Address, ChannelPlace, IncomingPress } from '../question/incoming.ts';
import type { Language, OfficeId } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { type TieCommand, tieCommandOf } from '../question/tie-command.ts';
import { tieTexts } from '../text/tie.ts';
import type { TieTexts } from '../text/tie-nb.ts';
import type { Desk } from './context.ts';
import { listTies } from './list-ties.ts';
import type { AskedTie, InboxRow, Outgoing, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import type { Button } from './reply.ts';
import { said } from './said.ts';
import { channelMark, tieButtons } from './tie-buttons.ts';

interface Here {
  desk: Desk;
  row: InboxRow;
  language: Language;
  say: TieTexts;
  /** Whether the person may do what was said or pressed, and not only ask for it. */
  decides: boolean;
}

const deeds = {
  tie: 'say:tie-at-once',
  confirm: 'say:confirm-tie',
  refuse: 'say:refuse-tie',
  loose: 'say:loose-tie',
  ties: 'say:ties',
} as const satisfies Record<TieCommand['is'], Deed>;

/** Undefined: not about channels, or not said where such things are said; then it is somebody's question. */
export async function takeTie(desk: Desk, row: InboxRow, text: string): Promise<Turn | undefined> {
  const command = tieCommandOf(text);
  if (!command) return undefined;
  const place = row.incoming.is === 'message' ? row.incoming.place : undefined;
  const decides = may(deeds[command.is], await desk.roster.rolesOf(row.incoming.person));
  const here: Here = { desk, row, language: command.language, say: tieTexts[command.language], decides };
  if (command.is === 'ties') return decides ? listTies(desk, row, command.language) : undefined;
  if (!place) return decides && command.office ? inPrivate(here, command.is, command.office) : undefined;

  const office = command.office ?? (command.is === 'confirm' || command.is === 'refuse' ? await askedHere(desk, place) : undefined);
  if (!office) return command.is === 'confirm' || command.is === 'refuse' ? undefined : answer(here, here.say.which);
  return inChannel(here, command.is, office, place);
}

/** A button under a request: the channel it was about is on it, so that an older one does not confirm a newer. */
export async function pressTie(desk: Desk, row: InboxRow, { verb, values }: IncomingPress, language: Language): Promise<Turn> {
  const confirms = verb === 'confirm-tie';
  const decides = may(confirms ? 'press:confirm-tie' : 'press:refuse-tie', await desk.roster.rolesOf(row.incoming.person));
  const here: Here = { desk, row, language, say: tieTexts[language], decides };
  const asked = (await desk.ties.asked()).find(
    ({ office, address }) => office === values['office'] && channelMark(address.conversation) === values['channel'],
  );
  return decide(here, confirms ? 'confirm' : 'refuse', asked);
}

async function inChannel(here: Here, is: Exclude<TieCommand['is'], 'ties'>, office: OfficeId, place: ChannelPlace): Promise<Turn> {
  const { desk, say } = here;
  if (is === 'confirm' || is === 'refuse') {
    const asked = (await desk.ties.asked()).find((each) => each.office === office && each.address.conversation === place.channel);
    return decide(here, is, asked);
  }
  if (is === 'loose') return loose(here, office);
  const owner = desk.ties.officeOf(place.channel);
  if (owner === office) return answer(here, say.already(desk.offices.name(office)));
  if (owner) return answer(here, say.belongsToOther({ office: desk.offices.name(owner), word: say.words[owner] }));
  if (desk.ties.of(office)?.by === 'settings') return answer(here, say.bySettings(desk.offices.name(office)));
  const asked: AskedTie = { office, ...whereOf(here.row.incoming.address, place) };
  return here.decides ? answer(here, say.tied(desk.offices.name(office)), { tie: { is: 'tied', ...asked } }) : ask(here, asked);
}

async function inPrivate(here: Here, is: Exclude<TieCommand['is'], 'ties'>, office: OfficeId): Promise<Turn> {
  if (is === 'loose') return loose(here, office);
  // Which channel it would be is not said here: the buttons of the list name it.
  return is === 'tie' ? answer(here, here.say.inChannel) : listTies(here.desk, here.row, here.language);
}

/** Asks the administrators: in the thread, and in the private chats we know of. */
async function ask(here: Here, asked: AskedTie): Promise<Turn> {
  const { desk, row, language, say } = here;
  const office = desk.offices.name(asked.office);
  const earlier = await desk.ties.asked();
  const again = earlier.some((each) => each.office === asked.office && each.address.conversation === asked.address.conversation);
  const buttons = (key: string) => tieButtons(asked, `${row.seq}:${key}`, say);
  if (again) return answer(here, say.askedAgain(office), {}, buttons('tie'));
  const told = say.toAdministrator({ office, place: asked.name ?? say.unknownPlace });
  const outgoing: Outgoing[] = [];
  for (const [person, address] of await desk.ties.staffChats()) {
    if (!may('press:confirm-tie', await desk.roster.rolesOf(person))) continue;
    const key = `${row.seq}:tie-${outgoing.length}`;
    outgoing.push({
      key,
      recipient: { to: 'asker', address },
      content: said(language, told, { buttons: buttons(String(outgoing.length)) }),
    });
  }
  const turn = answer(here, say.asked(office), { tie: { is: 'asked', ...asked } }, buttons('tie'));
  return { ...turn, outgoing: [...turn.outgoing, ...outgoing] };
}

function decide(here: Here, is: 'confirm' | 'refuse', asked: AskedTie | undefined): Turn {
  const { desk, row, language, say, decides } = here;
  if (!decides) return answer(here, say.onlyAdministrators);
  if (!asked) return answer(here, say.nothingAsked);
  const office = desk.offices.name(asked.office);
  if (is === 'refuse') return answer(here, say.refusedTie(office), { tie: { is: 'refused', office: asked.office } });
  if (desk.ties.of(asked.office)?.by === 'settings') return answer(here, say.bySettings(office));
  const turn = answer(here, say.confirmed(office), { tie: { is: 'tied', ...asked } });
  const greeting = said(language, say.tied(office));
  return {
    ...turn,
    outgoing: [...turn.outgoing, { key: `${row.seq}:tied`, recipient: { to: 'office', office: asked.office }, content: greeting }],
  };
}

function loose(here: Here, office: OfficeId): Turn {
  const { desk, say, decides } = here;
  const tied = desk.ties.of(office);
  if (!decides) return answer(here, say.onlyAdministrators);
  if (!tied) return answer(here, say.notTied(desk.offices.name(office)));
  if (tied.by === 'settings') return answer(here, say.bySettings(desk.offices.name(office)));
  return answer(here, say.loosed(desk.offices.name(office)), { tie: { is: 'loosed', office } });
}

async function askedHere(desk: Desk, place: ChannelPlace): Promise<OfficeId | undefined> {
  const asked = await desk.ties.asked();
  return officeIds.find((id) => asked.some(({ office, address }) => office === id && address.conversation === place.channel));
}

/** A new post goes to the channel's own id, never to the thread the command was written in. */
function whereOf(address: Address, { channel, team, name }: ChannelPlace): Omit<AskedTie, 'office'> {
  return { address: { ...address, conversation: channel }, ...(team && { team }), ...(name && { name }) };
}

function answer({ row, language }: Here, text: string, more: Partial<Turn> = {}, buttons: Button[] = []): Turn {
  return sayOnly(row, said(language, text, { buttons }), more);
}
