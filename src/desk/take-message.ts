/** A text someone wrote: what cannot be read is said kindly, what we asked them last is matched, and the rest is a question. */
import type { Exchange } from '../exchange/exchange.ts';
import { isGladSigns } from '../question/glad-signs.ts';
import type { IncomingEdit, IncomingMessage } from '../question/incoming.ts';
import { texts } from '../text/texts.ts';
import { answerAboutCase, askAboutCase } from './about-case.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './context.ts';
import { correctCase } from './correct-case.ts';
import { nameMunicipality } from './name-municipality.ts';
import { confirmDelete } from './own-data.ts';
import type { ChatMemory, InboxRow, Turn } from './ports.ts';
import { sayOnly, withPreface } from './record.ts';
import { takeRegister } from './register-inquiry.ts';
import { said } from './said.ts';
import { spokenOf } from './spoken.ts';
import { takeAnnual } from './take-annual.ts';
import { takeCaseCommand } from './take-case-command.ts';
import { takeChoice } from './take-choice.ts';
import { takeCommand } from './take-command.ts';
import { takeFollowUp } from './take-follow-up.ts';
import { sendPreviewed } from './take-press.ts';
import { takeQuestion, understandText } from './take-question.ts';
import { takeStaffHelp } from './take-staff-help.ts';
import { takeTally } from './take-tally.ts';
import { takeTie } from './take-tie.ts';
import { takeUnanswered } from './take-unanswered.ts';
import { withdrawUnneeded } from './withdraw-unneeded.ts';

export async function takeMessage(desk: Desk, row: InboxRow, incoming: IncomingMessage): Promise<Turn> {
  const { conversation } = incoming.address;
  const [memory = {}, profile] = await Promise.all([
    desk.register.memory(conversation, incoming.person),
    desk.register.profile(incoming.person),
  ]);
  const question = spokenOf(understandText(desk, incoming.text, profile), memory, incoming.locale);
  const say = texts[question.language];
  const preface = [...(incoming.removed.length > 0 ? [say.removed(incoming.removed)] : []), ...(incoming.tooLong ? [say.tooLong] : [])];

  if (!/[\p{L}\p{N}]/u.test(incoming.text))
    return sayOnly(row, withPreface(preface, said(question.language, nothingToRead(incoming, memory, say))));

  const done =
    (await takeTie(desk, row, incoming.text)) ??
    (await takeCaseCommand(desk, row, incoming.text, question.language)) ??
    (await takeStaffHelp(desk, row, question));
  if (done) return done;
  const own =
    (await takeTally(desk, row, incoming, memory)) ??
    (await takeUnanswered(desk, row, incoming)) ??
    (await takeAnnual(desk, row, incoming)) ??
    (await takeRegister(desk, row, incoming));
  if (own) return own;
  const asked: Asked = { row, text: incoming.text, question, profile, memory, preface };
  const { waiting } = memory;
  if (question.kind.is === 'command') return takeCommand(desk, asked, question.kind.which);
  if (waiting?.for === 'choice') {
    const turn = await takeChoice(desk, asked, waiting);
    if (turn) return turn;
  }
  if (waiting?.for === 'municipality') {
    const turn = await nameMunicipality(desk, asked, waiting);
    if (turn) return turn;
  }
  if (waiting?.for === 'delete') {
    const turn = await confirmDelete(desk, asked);
    if (turn) return turn;
  }
  if (waiting?.for === 'preview') {
    const turn = await sendPreviewed(desk, asked, waiting);
    if (turn) return turn;
  }
  const ofCase = waiting?.for === 'about-case' ? await answerAboutCase(desk, asked, waiting) : await askAboutCase(desk, asked);
  if (ofCase) return ofCase;
  const read = incoming.attachments > 0 ? { ...asked, preface: [...preface, say.attachment] } : asked;
  return (await takeFollowUp(desk, read)) ?? takeQuestion(desk, read);
}

function nothingToRead({ attachments, text, removed }: IncomingMessage, { last }: ChatMemory, say: (typeof texts)['nb']): string {
  if (attachments > 0) return say.attachmentOnly;
  if (text.trim() === '' || removed.length > 0) return say.empty;
  return last && isGladSigns(text) ? say.chat.thanks : say.emojiOnly;
}

/** The person rewrote an earlier message: the new text is answered, and the new exchange stands in the old one's place. */
export async function takeEdit(desk: Desk, row: InboxRow, incoming: IncomingEdit): Promise<Turn> {
  const { conversation } = incoming.address;
  const [memory = {}, profile, earlier] = await Promise.all([
    desk.register.memory(conversation, incoming.person),
    desk.register.profile(incoming.person),
    desk.register.exchangeOfActivity(conversation, incoming.of),
  ]);
  const same = earlier?.question === incoming.text;
  if (same || !/[\p{L}\p{N}]/u.test(incoming.text)) return { seq: row.seq, outgoing: [] };
  const corrected = await correctCase(desk, row, incoming, earlier, memory);
  if (corrected) return corrected;
  const question = spokenOf(understandText(desk, incoming.text, profile), memory, incoming.locale);
  const say = texts[question.language];
  const preface = [...(earlier ? [say.edited] : []), ...(incoming.removed.length > 0 ? [say.removed(incoming.removed)] : [])];
  const asked: Asked = { row, text: incoming.text, question, profile, memory, preface };
  if (!earlier) return takeQuestion(desk, asked);
  const corrects = await withLivingCase(desk, earlier);
  const turn = await takeQuestion(desk, { ...asked, corrects });
  return turn.case || corrects.caseNumber === undefined ? turn : withdrawUnneeded(desk, turn, corrects.caseNumber, question.language);
}

/** A case that is over, or that a human has seen, stays what it was: should the new words need a human too, they become a case of their own. */
async function withLivingCase(desk: Desk, earlier: Exchange): Promise<Exchange> {
  const unseen = earlier.caseNumber !== undefined && (await desk.register.waitingNotice(earlier.caseNumber));
  const file = unseen ? await desk.cases.get(earlier.caseNumber ?? 0) : undefined;
  return file?.case.state === 'open' ? earlier : { ...earlier, caseNumber: undefined };
}
