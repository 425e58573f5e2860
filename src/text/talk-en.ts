/** English, typed by the bokmål original. */
import type { TalkTexts } from './talk-nb.ts';

export const talkEn: TalkTexts = {
  readAs: (question) => `I read this as a question about: “${question}”`,
  readAsNote: 'If you meant something else, please write the whole question.',
  nothingBefore:
    'I do not know what this is about. Please write the whole question, such as “How many hours of supervision am I entitled to part-time?”.',
  nothingMore: 'The source says no more about it than what I quoted. Ask an advisor if you want to know more.',
  silentOn: (adds) => `The rule I found says nothing about “${adds}”, so a human advisor must answer.`,
};
