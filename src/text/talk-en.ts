/** English, typed by the bokmål original. */
import type { TalkTexts } from './talk-nb.ts';

export const talkEn: TalkTexts = {
  readAs: (question) => `I read this as a question about: “${question}”`,
  readAsNote: 'If you meant something else, please write the whole question.',
  nothingBefore:
    'I do not know what this is about. Please write the whole question, such as “How many hours of supervision am I entitled to part-time?”.',
  presentRule: ({ from, claim }) => `The rule in force now, since ${from}, does not say “${claim}”. It is this:`,
  before: ({ title, until }) => `Another rule (“${title}”) applied before, until ${until}.`,
  wasSo: 'This is how it was before:',
  nothingMore: 'The source says no more about it than what I quoted. Ask an advisor if you want to know more.',
  notNeeded: (number) => `Case ${number} is no longer needed, so I have withdrawn it.`,
  silentOn: (adds) => `The rule I found says nothing about “${adds}”, so a human advisor must answer.`,
};
