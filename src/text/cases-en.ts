import type { CaseTexts } from './cases-nb.ts';

export const casesEn: CaseTexts = {
  answerFrom: ({ name, office, number }) => `**Answer from ${name}, ${office}** (case ${number})`,
  correctionFrom: ({ name, office, number }) =>
    `**Correction from ${name}, ${office}** (case ${number}). This replaces the earlier answer:`,
  askBackFrom: ({ name, office, number }) => `**${name}, ${office}, needs to know more** (case ${number})`,
  sources: 'Sources:',
  howToAnswer: 'Answer in the field below, or write here in the chat.',
  anAdvisor: 'An advisor',
  field: 'Write to the advisor',
  fieldExample: 'Do not write anything about patients',
  transferred: ({ number, office }) => `Case ${number} has been passed on to ${office}, who will answer you here by the same date.`,
  closedUnanswered: ({ number, name, office }) =>
    `${name}, ${office}, has closed case ${number} without answering here in the chat. If you still need an answer, write in the field below within 14 days.`,
  sent: ({ number, office }) => `I have sent it to ${office} in case ${number}.`,
  reopened: ({ number, office, due }) =>
    `I have sent it to ${office}, and case ${number} is open again. You will have an answer by ${due}.`,
  correctionSent: ({ number, office }) => `Your correction has been sent to ${office} in case ${number}.`,
  about: ({ number, question }) => `Is this about case ${number} («${question}»)? Then I will send it to the advisor.`,
  aboutOneOf: 'Is this about one of your cases? Then I will send it to the advisor.',
  caseLine: ({ number, question }) => `Case ${number}: «${question}»`,
  yes: (number) => `Yes, send it to case ${number}`,
  no: 'No, this is something new',
  withdrawn: (number) => `Case ${number} has been taken back. No advisor will answer it.`,
  solved: (number) => `Good to hear! I have told the office in case ${number} that it is solved.`,
  attachmentsNotSent:
    'I cannot pass on attachments, because I cannot remove personal information from them. Write what matters in words, or agree with the advisor how to share the file.',
  refused: {
    'already-taken':
      'An advisor has already taken the case, so it cannot be taken back. You are welcome to tell the advisor that you no longer need an answer.',
    withdrawn: 'The case has been taken back. Write your question again if you still need an answer.',
    over: 'The case is closed.',
    'too-late': 'The case was closed more than 14 days ago. Write your question again, and I will help you.',
    'no-text': 'The field was empty. Write a few words first.',
    'not-the-asker': 'Only the person who asked can do this.',
    patient: 'This looks like information about a patient, so I have neither sent nor stored it. Write it without anything about patients.',
    other: 'That did not work. The case is as it was.',
  },
  already: 'That has been done already.',
  button: { send: 'Send to the advisor', solved: 'That solved it', withdraw: 'Take it back' },
};
