/** Takes one row of the inbox from beginning to end: whatever arrives becomes a Turn, stored whole. */
import { StaleCase } from '../escalation/stale-case.ts';
import { caseTexts } from '../text/case-texts.ts';
import { texts } from '../text/texts.ts';
import { tooManyTexts } from '../text/too-many-texts.ts';
import type { Desk } from './context.ts';
import { exchangeId } from './exchange-id.ts';
import { openCase } from './open-case.ts';
import type { InboxRow, Turn } from './ports.ts';
import { recordCase, sayOnly, withPreface } from './record.ts';
import { said } from './said.ts';
import { clientLanguage } from './spoken.ts';
import { takeEdit, takeMessage } from './take-message.ts';
import { takePress } from './take-press.ts';
import { understandText } from './take-question.ts';

/** Handles a row and stores all that came of it. Handling it again after a crash changes nothing. */
export async function take(desk: Desk, row: InboxRow): Promise<Turn> {
  for (let tries = 1; ; tries += 1) {
    try {
      const turn = await turnOf(desk, row);
      await desk.register.commit(turn);
      return turn;
    } catch (error) {
      // Somebody else was first with the case: now it is looked at as it has become.
      if (!(error instanceof StaleCase) || tries >= mostTries) throw error;
    }
  }
}

/** Of whoever changes a case at the same moment, one wins each round. */
const mostTries = 50;

/** What becomes of a row; nothing is stored yet. */
export async function turnOf(desk: Desk, row: InboxRow): Promise<Turn> {
  const { incoming } = row;
  switch (incoming.is) {
    case 'message':
      return takeMessage(desk, row, incoming);
    case 'edit':
      return takeEdit(desk, row, incoming);
    case 'unreadable': {
      const language = clientLanguage(incoming.locale);
      return sayOnly(row, said(language, texts[language].unreadable));
    }
    case 'too-many': {
      const { address, person, locale, whose, minutes } = incoming;
      const language = (await desk.register.memory(address.conversation, person))?.language ?? clientLanguage(locale);
      return sayOnly(row, said(language, tooManyTexts[language][whose](minutes)));
    }
    case 'press':
      return takePress(desk, row, incoming);
    case 'welcome': {
      const { conversation } = incoming.address;
      const memory = (await desk.register.memory(conversation, 'everyone')) ?? {};
      if (memory.welcomed) return { seq: row.seq, outgoing: [] };
      const language = clientLanguage(incoming.locale);
      const { welcome, starters, welcomeOffice } = texts[language];
      const { office } = incoming;
      const hello = office ? said(language, welcomeOffice(desk.offices.name(office))) : said(language, welcome, { starters });
      return sayOnly(row, hello, {
        memory: { conversation, person: 'everyone', memory: { ...memory, welcomed: true } },
      });
    }
    case 'feedback': {
      const { of, address, person, reaction, comment, receivedAt: at, id: activity } = incoming;
      const exchange = of
        ? (await desk.register.exchangeOfReply(address.conversation, of))?.id
        : (await desk.register.memory(address.conversation, person))?.last?.exchange;
      return {
        seq: row.seq,
        outgoing: [],
        feedback: { exchange, activity, person, reaction, comment: comment || undefined, at },
      };
    }
  }
}

/** When handling has failed too often: the question still gets a human, and the asker is told. Throws only when the register itself is out. */
export async function handOver(desk: Desk, row: InboxRow): Promise<void> {
  const { incoming } = row;
  if (incoming.is === 'press') {
    // Whoever filled something in must not believe that it went.
    const language = clientLanguage(incoming.locale);
    await desk.register.commit(sayOnly(row, said(language, `${texts[language].fault} ${caseTexts[language].refused.other}`)));
    return;
  }
  if (incoming.is !== 'message' && incoming.is !== 'edit') {
    await desk.register.commit({ seq: row.seq, outgoing: [] });
    return;
  }
  const question = understandText(desk, incoming.text, undefined);
  const asked = { row, text: incoming.text, question, profile: undefined, memory: {}, preface: [] };
  const opened = await openCase(desk, asked, question, { is: 'escalate', reason: 'our-fault', known: undefined, found: [], confidence: 0 });
  const turn = recordCase(
    desk,
    asked,
    { found: [], unknown: 0, words: 0 },
    { ...opened, reply: withPreface([texts[question.language].fault], opened.reply) },
  );
  desk.log.error({ seq: row.seq, exchange: exchangeId(row) }, 'a message could not be handled and was given to a human');
  await desk.register.commit(turn);
}
