import type { AdvisorTexts } from './advisor-nb.ts';

export const advisorEn: AdvisorTexts = {
  state: {
    open: 'nobody has taken it',
    taken: 'taken',
    'waiting-for-asker': 'waits for the person who asked',
    answered: 'answered, not closed',
    closed: 'closed',
    withdrawn: 'taken back',
  },
  name: (number) => `Case ${number}`,
  title: { cases: 'Cases now', 'my-cases': 'Your cases', overdue: 'Overdue cases' },
  none: {
    cases: 'The office has no open cases now.',
    'my-cases': 'You have no cases now. Write "cases" to see those that wait.',
    overdue: 'No cases are overdue.',
  },
  found: (words, count) => `Cases that match "${words}": ${count}`,
  notFound: (words) => `I found no cases that match "${words}". I look in the question, the answers, the topic and the municipality.`,
  line: ({ number, topic, standing, due }) => `- **Case ${number}** · ${topic} · ${standing} · due ${due}`,
  owner: (name) => `${name} has it`,
  late: 'overdue',
  movedTo: (office) => `now with ${office}`,
  more: (count) => `… and ${count} more. Write "search cases" and a word to find one of them.`,
  noSuchCase: (number) => `I find no case ${number} with your office.`,
  case: {
    title: ({ number, office }) => `**Case ${number}** · ${office}`,
    topic: 'Topic',
    state: 'State',
    due: 'Due',
    municipality: 'Municipality',
    received: 'Received',
    question: 'The question',
    messages: 'Said in the case',
    asker: 'The person who asked',
    foot: 'The card in the office’s channel has the buttons.',
  },
  onlyAdvisors: 'I show the office’s cases only to its advisors. Write "my cases" to me in a private chat to see your own.',
  notHere: 'I show cases only in the office’s channel or in a private chat.',
  unchecked: 'Are you an advisor? I cannot check that with Teams just now. Please try again in a minute.',
  help: `**For advisors**

- "cases": the cases the office has now
- "my cases": those you have taken
- "overdue": those past their date
- "case 12": all about one case
- "search cases leave": search the office's cases, also those passed on
- "register inquiry": enter a phone call, an e-mail or a meeting, in a private chat
- "unanswered": questions to the office I could not answer, the last 30 days`,
  administratorHelp: `**For administrators**

- "ties": which channel each office has, and those that wait for you to confirm
- "tie east", "untie east", "confirm east": in the channel in question`,
  leaderHelp: `**For leaders**

- "weekly figures", "weekly figures 47 east": the figures of a week
- "send me the weekly figures", "stop the weekly figures": the figures every Monday at 8
- "open the figures": the page with charts and files`,
  own: {
    none: 'You have no cases with the advisors now.',
    elsewhere: 'If it is about an application, whoever handles it knows how it goes. Please write your question with a few more words.',
    noSuch: (number) => `I find no case ${number} of yours.`,
    title: (count) => (count === 1 ? 'This is how your case stands:' : 'This is how your cases stand:'),
    line: ({ number, question, standing }) => `- **Case ${number}** (${question}): ${standing}`,
    open: ({ office, due }) => `is with ${office}. Nobody has taken it yet. The answer is due ${due}.`,
    taken: ({ office, due }) => `an advisor at ${office} is working on it. The answer is due ${due}.`,
    late: ({ office, due }) =>
      `is with ${office}. The answer was due ${due} and is late. I am sorry. The office is reminded of it every working day.`,
    'waiting-for-asker': ({ office }) => `${office} has asked you for more. Answer in the field below their question, or write here.`,
    answered: ({ office, on }) => `${office} answered on ${on}. The answer is further up in this chat.`,
    closed: ({ on }) => `was closed on ${on}.`,
    withdrawn: () => 'has been taken back.',
  },
};
