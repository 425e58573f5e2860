/**
 * The one way of a question: understand → retrieve → decide → write → record.
 * Read this file first. Nothing here touches the world: it reads the register and returns a Turn, which is stored whole or not at all.
 */

import type { Decision } from '../answer/decide.ts';
import { decide } from '../answer/decide.ts';
import type { Found, SearchResult } from '../knowledge/search.ts';
import type { Profile, Question, RedactedText } from '../question/question.ts';
import { splitQuestions } from '../question/split-questions.ts';
import { understand } from '../question/understand.ts';
import { texts } from '../text/texts.ts';
import type { Asked } from './asked.ts';
import { choiceWords } from './choice-words.ts';
import type { Desk } from './context.ts';
import { dayOf } from './context.ts';
import { correctPremise } from './correct-premise.ts';
import { exchangeId } from './exchange-id.ts';
import { giveAnswer } from './give-answer.ts';
import { openCase } from './open-case.ts';
import type { Turn } from './ports.ts';
import type { Written } from './record.ts';
import { record } from './record.ts';
import { retrieveBest } from './retrieve.ts';
import { said } from './said.ts';
import { takeSeveral } from './take-several.ts';
import { whichOffice } from './which-office.ts';
import { writeClarify } from './write-answer.ts';

export async function takeQuestion(desk: Desk, asked: Asked): Promise<Turn> {
  const { question } = asked;
  const parts = question.kind.is === 'question' || question.kind.is === 'individual' ? splitQuestions(question.ask) : [];
  if (parts.length > 1) return takeSeveral(desk, asked, parts);
  const corrected = correctPremise(desk, question);
  if (corrected) {
    const { result, decision, preface } = corrected;
    return takeDecided(desk, { ...asked, preface: [...asked.preface, ...preface] }, result, decision);
  }
  const result = await retrieveBest(desk, question);
  const office = whichOffice(desk, question);
  const decision: Decision = office ? { is: 'answer', from: [office.passage], confidence: 1 } : decide(question, result);
  return takeDecided(desk, office ? { ...asked, preface: [...asked.preface, office.line] } : asked, result, decision);
}

/** Writes what was decided, and records it. */
export async function takeDecided(desk: Desk, asked: Asked, result: SearchResult, decision: Decision): Promise<Turn> {
  const written = await write(desk, asked, asked.question, decision, result.found);
  return record(desk, asked, asked.question, result, decision, written);
}

/** Step one, on its own because a message may turn out to be something else than a question. */
export function understandText(desk: Desk, text: RedactedText, profile: Profile | undefined): Question {
  return understand(text, { profile, today: dayOf(desk.clock()), municipalities: desk.municipalities });
}

async function write(desk: Desk, asked: Asked, question: Question, decision: Decision, found: Found[]): Promise<Written> {
  const { row } = asked;
  const id = exchangeId(row);
  const say = texts[question.language];
  switch (decision.is) {
    case 'answer':
      return giveAnswer(desk, asked, question, decision, found);
    case 'clarify': {
      const words = choiceWords(desk, decision.choices, question);
      return {
        reply: writeClarify(decision.choices, words, question, id),
        outgoing: [],
        cited: [],
        decision,
        waiting: {
          for: 'choice',
          question: asked.text,
          exchange: id,
          choices: decision.choices.map(({ id: passage, title }, index) => ({ passage, title: words[index] ?? title })),
        },
      };
    }
    case 'escalate':
      return { ...(await openCase(desk, asked, question, decision)), cited: decision.known ? [decision.known.id] : [], decision };
    case 'chat':
      return { reply: said(question.language, say.chat[decision.which]), outgoing: [], cited: [], decision };
    case 'refuse':
      return { reply: said(question.language, say.refuse[decision.why]), outgoing: [], cited: [], decision };
  }
}
