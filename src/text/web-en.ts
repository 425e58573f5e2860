import type { WebTexts } from './web-nb.ts';

export const webEn: WebTexts = {
  name: 'The figures',
  owner: 'The ALIS and SamLIS offices',
  skip: 'Skip to the content',
  signOut: 'Sign out',
  languages: 'Language',
  sample: 'Sample data («eksempeldata»): every figure on this page was made by a program and is about nobody.',
  enter: {
    title: 'Open the figures',
    why: 'The link works once, within 15 minutes, and only for you. After that you are signed in to this browser for eight hours.',
    button: 'Open the figures',
  },
  tab: {
    title: 'Fetching the figures',
    wait: 'Asking Teams who you are …',
    noScript:
      'The tab needs JavaScript to ask Teams who you are. Write “open the figures” to the assistant in the chat, and you will get a link.',
    outside: 'This page works only as a tab in Teams. Write “open the figures” to the assistant in the chat, and you will get a link.',
  },
  out: { title: 'You are signed out', text: 'Write “open the figures” to the assistant in Teams when you want to come back.' },
  refused: {
    title: 'The page will not open',
    used: 'The link has already been used. It works only once. Write “open the figures” to the assistant in Teams, and you will get a new one.',
    late: 'The link is too old. It works for 15 minutes. Write “open the figures” to the assistant in Teams, and you will get a new one.',
    unknown:
      'The link is not one of ours, or it was copied wrongly. Write “open the figures” to the assistant in Teams, and you will get a new one.',
    notSignedIn:
      'You are not signed in, or it has been a long time. Write “open the figures” to the assistant in Teams, and you will get a link.',
    notLeader:
      'The figures are for the leaders of the offices, and you are not listed as one. If that is wrong, tell whoever runs the assistant. The assistant answers questions about specialist training in the chat.',
    otherSite: 'The request came from another website than ours, so nothing was done. Open the page again and retry.',
    tooMany: 'Many requests came in a short time. Wait a little, and try again.',
    badRequest: 'The address holds something we do not recognise. Go back to the figures and choose again.',
    fault: 'Something went wrong on our side. Nothing is broken. Try again in a while, and tell whoever runs the assistant if it goes on.',
  },
  sso: {
    off: 'Signing in from Teams is not set up here. Write “open the figures” to the assistant in the chat, and you will get a link.',
    expired: 'The proof from Teams of who you are is too old. Reload the tab.',
    audience: 'The proof from Teams was made for another app than this one. Ask whoever runs the assistant to look at SSO_AUDIENCE.',
    tenant:
      'You are signed in to an organisation that has no access here. Switch organisation in Teams, or tell whoever runs the assistant.',
    issuer: 'The proof of who you are does not come from Microsoft Entra in your organisation. Reload the tab.',
    key: 'The proof of who you are is not signed with the keys of Microsoft Entra. Reload the tab.',
    malformed: 'We got no valid proof from Teams of who you are. Reload the tab.',
    unreachable: 'The keys of Microsoft Entra could not be fetched just now. Try again in a minute.',
    failed: 'Teams would not say who you are. Reload the tab, or write “open the figures” to the assistant in the chat.',
  },
  figures: {
    title: (period) => `The figures for ${period}`,
    allOffices: 'all offices',
    choose: 'Choose period and offices',
    kind: 'Kind of period',
    kinds: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
    period: 'Period',
    offices: 'Offices',
    officesHint: 'None chosen means all.',
    show: 'Show the figures',
    earlier: 'Previous',
    later: 'Next',
    nothing: 'The register is still empty. The figures come with the first inquiry.',
    running:
      'The period is not over. Until then only the number of inquiries is shown; the tables open when it ends, so that nobody can watch what single persons ask.',
    inAll: 'Inquiries in all',
    inTime: 'Answered within two working days',
    atLeast: (share) => `at least ${share}`,
    median: 'Median wait for a human',
    p90: 'Nine of ten had an answer within',
    hours: (hours) => `${hours} working hours`,
    tooFew: 'too few to show',
    change: (change, period) => `${change} from ${period}`,
    same: (period) => `as many as in ${period}`,
    trend: 'Inquiries over time',
    trendNow: 'Number',
    lastYear: 'Same period the year before',
    chartOf: (name) => `Chart: ${name}`,
    sameInTable: 'The same figures are in the table.',
    count: 'Number',
    difference: 'Change',
    share: 'Share',
    hiddenNote: (hidden) =>
      `“hidden” is fewer than five, or a number hidden so that nobody can work out the few. In all ${hidden} inquiries lie in the hidden cells.`,
    hiddenTogether: 'The hidden ones together',
    hiddenShort: '“hidden” is fewer than five, or a number hidden so that nobody can work out the few.',
    officeClosed: 'Too few inquiries to show how they spread for each office.',
    perOffice: (dimension) => `${dimension}, office by office`,
    print: 'Print from the browser (Ctrl+P). Forms and buttons stay off the paper.',
    about:
      'Weeks follow ISO and Norwegian time. Months, quarters and years are whole weeks: a week belongs where its Thursday is. Small talk is not counted. No figure leads to a person or a text.',
  },
  chat: {
    link: 'Here are the figures. The link works once, within 15 minutes, and only for you. Do not share it.',
    open: 'Open the figures',
    notLeader:
      'The figures are for the leaders of the offices, and you are not listed as one. If that is wrong, tell whoever runs the assistant. Do ask me about specialist training.',
    noPage: 'The page with the figures is not set up here. Ask whoever runs the assistant to set WEB_URL.',
  },
};
