import type { TallyTexts } from './tally-nb.ts';

export const tallyEn: TallyTexts = {
  title: (period, from, to) => `**Weekly figures for ${period}** (${from} – ${to})`,
  sample: 'Sample data («eksempeldata»): a program made these figures, and they are about nobody.',
  running: (period, total) =>
    `So far in ${period} there have been ${total} inquiries. The tables of the week open when it is over; below is the last whole week.`,
  notYet: (period) => `${period} has not begun, so there is nothing to count.`,
  noSuchWeek: (week, year) => `There is no week ${week} in ${year}. Write for example «weekly figures 47» or «weekly figures 1 2026».`,
  unclear: (words) =>
    `I do not understand «${words}». Write «weekly figures», «weekly figures 47» or «weekly figures 47 east». The offices are North, Central, West, South, East and Oslo.`,
  notLeader: 'The weekly figures are for the leaders of the offices. If you are one, ask the administrator to list you as a leader.',
  privateOnly: 'I show the weekly figures only in a chat between you and me. Please write to me there.',
  total: (total) => `Inquiries in all: **${total}**`,
  change: (change, period) => `${change} from ${period}`,
  inTime: (share) => `Answered within two working days: **at least ${share}**`,
  median: (hours) => `Half of those who waited for an advisor had an answer within ${hours} office hours.`,
  p90: (hours) => `Nine out of ten had an answer within ${hours} office hours.`,
  office: (office, total) => `${office}: **${total}** inquiries`,
  officeHidden: (office) => `${office}: the number is hidden for this week. See the month or the quarter on the page of figures.`,
  officeClosed:
    'Topics and roles of one office are shown for whole quarters and years, where the numbers are large enough. They are on the page of figures.',
  hidden: (count) => `hidden: ${count} together`,
  hiddenNote: 'Numbers under 5 are hidden, and some larger ones with them, so that they cannot be worked out.',
  nothing: 'No inquiries this week.',
  wanted: (day) =>
    `You will get the weekly figures here ${day} at 08:00, and then every Monday. Write «stop weekly figures» when you no longer want them.`,
  stopped: 'You will no longer be sent the weekly figures. Write «weekly figures» when you want to see them.',
  digest:
    'Good morning! Here is last week. Write «open the figures» for charts and files, or «stop weekly figures» if you do not want this message.',
};
