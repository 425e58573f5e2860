import type { InquiryFormTexts } from './inquiry-form-nb.ts';

export const inquiryFormNn: InquiryFormTexts = {
  intro: (office) =>
    `Registrer ein førespurnad til ${office}. Berre kontaktforma må fyllast ut; temaet gjettar eg ut frå teksten når det står tomt.`,
  contactForm: 'Kontaktform',
  role: 'Rolla til avsendaren',
  speciality: 'Spesialitet',
  topic: 'Tema',
  received: 'Motteke',
  answered: 'Svart på',
  times: 'Til dømes i dag 10:30, i går 9.15 eller 20.11.2026',
  answeredHint: 'Tomt: ikkje svart på enno',
  question: 'Kva det gjaldt (utan namn), om du vil sjå kva assistenten ville svart',
  save: 'Registrer',
  guess: 'Gjett ut frå teksten',
  now: 'no',
  notAdvisor: 'Å registrere førespurnader er for rådgjevarane ved kontora. Er du rådgjevar, så be administratoren føre deg opp som det.',
  privateOnly: 'Førespurnader registrerer du i ein samtale mellom deg og meg. Skriv «registrer førespurnad» der.',
  badTime: (field, text) =>
    `«${text}» under ${field} er ikkje eit tidspunkt eg forstår. Skriv til dømes 22.11.2026 10:30. Ingenting er registrert enno.`,
  future: (field) => `${field} ligg i framtida. Ingenting er registrert enno.`,
  before: 'Svaret er før førespurnaden. Ingenting er registrert enno.',
  needsForm: 'Vel telefon, e-post eller møte. Ingenting er registrert enno.',
  done: (facts) => `Registrert: ${facts}.`,
  guessed: (topic) => `${topic} (gjetta)`,
  waiting: 'ikkje svart på enno',
  answeredAt: (time) => `svart på ${time}`,
  receivedAt: (time) => `motteke ${time}`,
  would: 'Dette ville assistenten svart:',
  wouldNot: 'Assistenten ville gjeve dette til ein rådgjevar: han fann ikkje noko sikkert svar.',
  again: 'Skjemaet under er klart for den neste.',
};
