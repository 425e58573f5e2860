import type { InquiryFormTexts } from './inquiry-form-nb.ts';

export const inquiryFormEn: InquiryFormTexts = {
  intro: (office) =>
    `Register an inquiry to ${office}. Only the contact form is needed; I guess the topic from the text when it is left open.`,
  contactForm: 'Contact form',
  role: 'Role of the sender',
  speciality: 'Speciality',
  topic: 'Topic',
  received: 'Received',
  answered: 'Answered',
  times: 'For example today 10:30 or 20.11.2026 9.15',
  answeredHint: 'Empty: not answered yet',
  question: 'What it was about (no names), to see what the assistant would have answered',
  save: 'Register',
  guess: 'Guess from the text',
  now: 'now',
  notAdvisor: 'Registering inquiries is for the advisors of the offices. If you are one, ask the administrator to list you as an advisor.',
  privateOnly: 'You register inquiries in a chat between you and me. Please write «register inquiry» there.',
  badTime: (field, text) =>
    `«${text}» under ${field} is not a time I understand. Write for example 22.11.2026 10:30. Nothing is registered yet.`,
  future: (field) => `${field} lies in the future. Nothing is registered yet.`,
  before: 'The answer is before the inquiry. Nothing is registered yet.',
  needsForm: 'Choose phone, e-mail or meeting. Nothing is registered yet.',
  done: (facts) => `Registered: ${facts}.`,
  guessed: (topic) => `${topic} (guessed)`,
  waiting: 'not answered yet',
  answeredAt: (time) => `answered ${time}`,
  receivedAt: (time) => `received ${time}`,
  would: 'This is what the assistant would have answered:',
  wouldNot: 'The assistant would have given this to an advisor: it found no certain answer.',
  again: 'The form below is ready for the next one.',
};
