/** English, typed by the bokmål original. Norwegian terms that have no English of their own stay, explained once. */
import type { RemovedKind } from '../question/incoming.ts';
import type { Texts } from './nb.ts';
import { listed } from './nb.ts';

const removedNames: Record<RemovedKind, string> = {
  'identity-number': 'a national identity number',
  phone: 'a phone number',
  email: 'an e-mail address',
  account: 'an account number',
  address: 'an address',
  hpr: 'an HPR number',
  name: 'a name',
  'birth-date': 'a date of birth',
  passport: 'a passport number',
};

const onItsWay = {
  sent: 'I have passed your question on',
  waits: 'The case will be sent',
  stored: 'I have stored your question, which goes',
};

export const en: Texts = {
  welcome: `Hello! I am the assistant of the ALIS and SamLIS advisory offices. I answer questions about specialist training in general practice and community medicine in Norway: counted service time, supervision and refunds, the ALIS grant, registration, conversion and approval.

I quote the sources and show from when a rule applies. What I do not know for sure, I pass on to an advisor at your office. Never write patient details or identity numbers here.`,
  welcomeOffice: (office) =>
    `Hello! This is the channel where I put the cases of ${office}: questions from doctors, supervisors and municipalities that I cannot answer with certainty myself. Each case shows the question, the role, the municipality, the nearest passages and the day an answer is due. You do not see the name of the person who asks.`,
  starters: [
    'How many hours of supervision am I entitled to as ALIS?',
    'Is my holiday deducted from counted service time?',
    'Who applies for the ALIS grant, the doctor or the municipality?',
  ],
  chat: {
    greeting: 'Hello! What would you like to know about specialist training in general practice or community medicine?',
    thanks: 'You are welcome! Write again if there is anything else.',
    goodbye: 'Goodbye, and good luck!',
    help: `I answer questions about specialist training in general practice (ALIS) and community medicine (SamLIS), with sources and dates. Write the question in your own words, in English or Norwegian; I answer in the same language.

- "talk to an advisor": a human at your office takes over
- "profile": role, municipality, speciality and scheme
- "what do you know about me": what I have stored about you
- "delete my data": I delete it`,
    'who-are-you':
      'No, I am not a human. I am an automatic assistant of the ALIS and SamLIS offices. I quote their knowledge base, and the advisors behind me are real people. Write "talk to an advisor" when you want one of them.',
    complaint:
      'I am sorry to hear that. Please write the question again in a few more words, or write "talk to an advisor" and a human takes over.',
    praise: 'Thank you, that is good to hear!',
    solved: 'Good! Thank you for telling me.',
    noted: 'Good. Feel free to write if there is anything else.',
    unclear:
      'I am not sure what you mean. Please write what you would like to know in a few words, such as "Does holiday count?", or write "talk to an advisor".',
  },
  refuse: {
    patient:
      'I cannot give advice about patients or treatment, and what you wrote has not been stored. If a life is at risk, call 113. Otherwise please ask a colleague, the out-of-hours service on 116 117 or the hospital, and use the clinical reference works. I can only help with specialist training for ALIS and SamLIS.',
    'other-profession':
      'That is outside what I can do: I can only help with specialist training in general practice and community medicine. Helsedirektoratet (the Norwegian Directorate of Health) answers about authorisation and other specialities, and your hospital about training there.',
    injection:
      'I cannot do that. I only answer questions about specialist training for ALIS and SamLIS, from the sources the offices have approved.',
    privacy:
      'I cannot give you that. What others have written here is not shown to anyone else. I can only help with questions about specialist training.',
    politics:
      'I cannot give political advice and have no opinions on politics. I can only help with specialist training for ALIS and SamLIS.',
    'it-support':
      'I cannot help with that. Please ask the IT support of your municipality or employer. I can only help with specialist training for ALIS and SamLIS.',
    'legal-private':
      'I cannot help with that. I can only answer questions about specialist training for ALIS and SamLIS; the medical association, the tax authorities or a lawyer may be the right place.',
    creative: 'I cannot help with that, sorry. I can only answer questions about specialist training for ALIS and SamLIS.',
    unrelated:
      'That is outside what I can help with. I only answer questions about specialist training for ALIS and SamLIS. If you have such a question, please write it.',
  },
  why: {
    'not-found': 'I found no certain answer to this in the knowledge base, so a human advisor must answer.',
    doubtful: 'I found something similar, but nothing I am sure enough of, so a human advisor must answer.',
    'not-known': 'This is not settled in our sources, so a human advisor must answer.',
    individual: 'This has to be assessed by a human from the facts of your case, so an advisor must answer.',
    'asked-for': 'You asked to talk to an advisor.',
    'to-check': 'This is not confirmed by a current official source, so a human advisor must answer.',
    'evidence-failed': 'My answer did not hold against the sources, so a human advisor must answer.',
    'our-fault': 'Something went wrong on my side, so a human advisor must answer.',
  },
  quoted: 'The rule is quoted in Norwegian (bokmål), as it stands in our knowledge base:',
  toCheck: 'Note: This is not confirmed by a current official source. Please let an advisor confirm it before you act on it.',
  notThen: (day) => `You ask about ${day}. This passage applies from a later date, see below.`,
  noLonger: 'Note: This applied before and no longer applies.',
  validFrom: (from, verified) => `Applies from ${from} · last verified ${verified}`,
  wasValid: (from, to, verified) => `Applied from ${from} to ${to} · last verified ${verified}`,
  sources: 'Sources:',
  clarify: 'I want to be sure that I answer the right question. Do you mean:',
  clarifyElse: 'Answer with the number, or ask in another way.',
  generalRule: 'The general rule is this:',
  whatIsKnown: 'This is what we know:',
  askMunicipality:
    'Which municipality do you work in? Then the case goes to the right office. Without an answer it goes to the office below in ten minutes.',
  noMunicipality: 'no municipality given',
  handedOver: ({ number, office, why, due, now }) =>
    `${onItsWay[now]} to a human advisor at ${office} (${why}) as case ${number}. ${now === 'stored' ? "It goes there as soon as the office's Teams channel is connected. " : ''}The office sees your question, your role and municipality, not your name. The answer is due ${due}.`,
  redirected: ({ number, office, why, stored }) =>
    stored
      ? `Thank you! Case ${number} is stored and goes to ${office} (${why}) as soon as the office's Teams channel is connected.`
      : `Thank you! Case ${number} has been sent to ${office} (${why}).`,
  alreadyLeft: ({ number, office }) =>
    `Thank you! Case ${number} had already been sent to ${office}. They see your municipality now and pass the case on if it belongs to another office.`,
  whichMunicipality: 'There are several municipalities with that name. Which one is it?',
  preview: ({ office, question }) => `This is what I will send to ${office}, without your name:\n\n${question}\n\nShall I send it?`,
  previewNothing: 'What would you like to ask the advisor? Write the question, and I will show you what will be sent before it goes.',
  previewNext: 'Write the question, and I will send it to an advisor.',
  cancelled: 'All right, I sent nothing.',
  solvedThanks: 'Good! Thank you for telling me.',
  alreadyPressed: 'That has already been registered.',
  stale: 'This belongs to an older message. Please write the question again, and I will help you.',
  profileAsk:
    'Would you like to tell me a little about yourself? Answers then fit better, and cases go to the right office. Everything is optional.',
  profileIntro: 'This is what I know about you. Change what is wrong.',
  profileSaved: 'Thank you, the profile is saved. Write "profile" whenever you want to change it.',
  profileSkipped: 'All right. Write "profile" if you change your mind.',
  profileUnknownMunicipality: (name) =>
    `I know no municipality called “${name}”. The profile is saved without a municipality. Write "profile" to try again.`,
  edited: 'I see that you edited your message. Here is the answer to the new one.',
  empty: 'The message was empty. Please write your question in a few words.',
  emojiOnly: 'I understand words better than symbols. 🙂 What would you like to know?',
  attachment: 'I cannot read attachments, so I answer the text only.',
  attachmentOnly:
    'I cannot read attachments or pictures, and they have not been stored. Please write the question in words, without patient details.',
  tooLong: 'The message was longer than I can read, so I read only the beginning. Please split it up.',
  unreadable:
    'I could not safely remove personal data from the message, so it has not been stored. Please write it again, without numbers and names that point at people.',
  removed: (kinds) =>
    `I removed ${listed(
      [...new Set(kinds)].map((kind) => removedNames[kind]),
      'and',
    )} from the message before it was stored. Please do not send such things here, and never patient details.`,
  fault: 'Sorry, something went wrong on my side.',
  noProfile: 'none',
  deleteCancelled: 'All right, nothing has been deleted.',
  scheme: { old: 'old scheme', new: 'new scheme' },
  belongsTo: ({ municipality, county, office }) => `${municipality} is in ${county} and belongs to ${office}.`,
  fromProfile: 'from your profile',
  privateOnly: 'I only show that in a private chat. Please write it to me there.',
  button: {
    solved: 'That solved it',
    askAdvisor: 'Ask an advisor',
    send: 'Send to an advisor',
    cancel: 'Cancel',
    save: 'Save',
    skip: 'Skip',
    withdraw: 'Withdraw',
    open: 'Show',
  },
  part: (number, question) => `**${number}. ${question}**`,
};
