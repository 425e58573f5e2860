/** The form for a phone call, an e-mail or a meeting, in bokmål: the original that nynorsk and English are typed by. */
export const inquiryFormNb = {
  intro: (office: string) =>
    `Registrer en henvendelse til ${office}. Bare kontaktformen må fylles ut; temaet gjetter jeg ut fra teksten når det står tomt.`,
  contactForm: 'Kontaktform',
  role: 'Avsenders rolle',
  speciality: 'Spesialitet',
  topic: 'Tema',
  received: 'Mottatt',
  answered: 'Besvart',
  times: 'For eksempel i dag 10:30, i går 9.15 eller 20.11.2026',
  answeredHint: 'Tomt: ikke besvart ennå',
  question: 'Hva det gjaldt (uten navn), hvis du vil se hva assistenten ville svart',
  save: 'Registrer',
  guess: 'Gjett ut fra teksten',
  now: 'nå',
  notAdvisor: 'Å registrere henvendelser er for rådgiverne ved kontorene. Er du rådgiver, så be administratoren føre deg opp som det.',
  privateOnly: 'Henvendelser registrerer du i en samtale mellom deg og meg. Skriv «registrer henvendelse» der.',
  badTime: (field: string, text: string) =>
    `«${text}» under ${field} er ikke et tidspunkt jeg forstår. Skriv for eksempel 22.11.2026 10:30. Ingenting er registrert ennå.`,
  future: (field: string) => `${field} ligger i fremtiden. Ingenting er registrert ennå.`,
  before: 'Besvart er før mottatt. Ingenting er registrert ennå.',
  needsForm: 'Velg telefon, e-post eller møte. Ingenting er registrert ennå.',
  done: (facts: string) => `Registrert: ${facts}.`,
  guessed: (topic: string) => `${topic} (gjettet)`,
  waiting: 'ikke besvart ennå',
  answeredAt: (time: string) => `besvart ${time}`,
  receivedAt: (time: string) => `mottatt ${time}`,
  would: 'Dette ville assistenten svart:',
  wouldNot: 'Assistenten ville gitt dette til en rådgiver: den fant ikke noe sikkert svar.',
  again: 'Skjemaet under er klart for den neste.',
};
export type InquiryFormTexts = typeof inquiryFormNb;
