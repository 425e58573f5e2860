import { listed } from './nb.ts';
import type { PrivacyTexts } from './privacy-nb.ts';

export const privacyEn: PrivacyTexts = {
  title: '**This is what I have stored about you**',
  profile: (profile) => `Profile: ${profile}`,
  exchanges: (count, oldest) => `Questions in the register: ${count}${oldest ? ` (the oldest from ${oldest})` : ''}`,
  thumbs: (count) => `Thumbs up or down, or "It is solved": ${count}`,
  digest: 'The weekly figures: you get them every Monday, so I have kept the address of this chat.',
  privateChat: 'The address of this chat, because you have a role at the offices',
  owned: (count) =>
    `Cases you have had as an advisor: ${count}. Your name stays in them, also after "delete my data", until the storage time is over.`,
  cases: '**Your cases**',
  questions: '**What you have asked about**',
  question: ({ on, text }) => `- ${on}: "${text}"`,
  older: (count) => (count === 1 ? '- and one older question' : `- and ${count} older questions`),
  howLong: ({ question, caseText, person }) =>
    `**How long**\n\nThe text of your questions is deleted after ${question} days, and the text of a case ${caseText} days after it is finished. The address of the chat is deleted when the case can no longer be reopened. The code that shows that a row is yours is deleted after ${person} days; the figures stay.`,
  foot: 'Your name is not in the register. Only advisors see the cases passed on to them; leaders see figures only. Write "delete my data" if you want me to delete all this.',
  deleteConfirm: (open) =>
    `Shall I delete your profile, the texts of your questions and cases, and everything else that points at you? The advisors will no longer see what you wrote.${
      open.length === 0
        ? ''
        : ` You will get no answer in the ${open.length === 1 ? 'case that is open' : 'cases that are open'}: ${listed(open.map(String), 'and')}.`
    } The figures in the statistics stay, with nothing that points at you. Answer "yes, delete" to confirm.`,
  deleted: ({ exchanges, cases }) =>
    `Deleted: your profile, the text of ${exchanges === 1 ? 'one question' : `${exchanges} questions`}${
      cases === 0 ? '' : ` and of ${cases === 1 ? 'one case' : `${cases} cases`}`
    }, and everything that pointed at you. What stands in this chat you can delete yourself in Teams.`,
};
