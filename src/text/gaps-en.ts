import type { GapsTexts } from './gaps-nb.ts';

export const gapsEn: GapsTexts = {
  onlyAdvisors:
    'The list of questions I could not answer is for the advisors of the offices. If you are one, ask the administrator to list you as an advisor.',
  unchecked: 'I cannot check just now whether you are an advisor. Try again in a little while.',
  leaderInstead: 'The text of the questions is for the advisors. The page of figures shows what they are about: write "open the figures".',
  privateOnly: 'I show the questions only in a conversation between you and me. Write to me there.',
  none: (offices) => `In the last 30 days there are no questions to ${offices} that I could not answer.`,
  title: (count, offices) => `**Questions I could not answer** (${offices}, last 30 days: ${count}). Those that are alike stand together.`,
  group: (topic, count) => `**${topic}** (${count})`,
  case: (number) => `case ${number}`,
  more: (count) => `And ${count} more. Write "search cases" and a word to find them.`,
  page: {
    questions: 'Questions the assistant could not answer',
    about: 'What they are about',
    askers: 'People who asked',
    atLeast: (count) => `at least ${count}`,
    questionsNote:
      'Questions that are alike are put together. Only what at least five people asked in the same month is here, and each key word was used by at least five. The number is rounded down to the nearest five.',
    noQuestions: 'No questions alike from at least five people.',
    articles: 'Articles most often handed on from',
    article: 'Article',
    articlesNote: 'The article was shown or found first, and the question still went to an advisor. Counted in the same way.',
    noArticles: 'No articles that at least five people were handed on from.',
    overdue: 'Articles past their review',
    reviewBy: 'To be reviewed by',
    overdueNote: 'As it is today, whatever the period.',
    gone: (article) => `${article} (no longer in use)`,
    later: (period) => `What the assistant could not answer is shown for whole months: ${period}`,
  },
};
