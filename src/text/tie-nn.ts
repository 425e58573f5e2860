import type { TieTexts } from './tie-nb.ts';

export const tieNn: TieTexts = {
  words: { nord: 'nord', midt: 'midt', vest: 'vest', sor: 'sør', ost: 'aust', oslo: 'oslo' },
  which: 'Skriv kva kontor kanalen høyrer til: «kople nord», «kople midt», «kople vest», «kople sør», «kople aust» eller «kople oslo».',
  inChannel: 'Skriv det i kanalen som skal høyre til kontoret, og nemn meg: «@assistenten kople aust».',
  asked: (office) =>
    `Eg har spurt administratorane om denne kanalen skal høyre til ${office}. Når ein administrator stadfestar, kjem sakene hit, og alle i teamet blir rådgivarar for kontoret.`,
  askedAgain: (office) => `Administratorane er alt spurde om å knyte denne kanalen til ${office}. Dei kan stadfeste her i tråden.`,
  toAdministrator: ({ office, place }) =>
    `Nokon ber om å knyte ein kanal (${place}) til ${office}. Då kjem sakene dit, og alle i teamet blir rådgivarar for kontoret. Stadfest berre om du kjenner kanalen.`,
  unknownPlace: 'namnet er ikkje kjent',
  tied: (office) =>
    `Denne kanalen høyrer no til ${office}. Sakene til kontoret kjem hit, og alle i teamet er rådgivarar for kontoret. Skriv «hjelp» til meg for å sjå kva de kan gjere.`,
  confirmed: (office) => `Takk, kanalen er knytt til ${office}.`,
  refusedTie: (office) => `Greitt, kanalen er ikkje knytt til ${office}.`,
  already: (office) => `Denne kanalen høyrer alt til ${office}.`,
  belongsToOther: ({ office, word }) =>
    `Denne kanalen høyrer til ${office}. Skriv «kople frå ${word}» først om han skal høyre til eit anna kontor.`,
  bySettings: (office) =>
    `Kanalen til ${office} står i innstillinga OFFICE_CHANNELS, og kan berre endrast der. Be den som driftar assistenten om det.`,
  loosed: (office) => `${office} har ikkje lenger nokon kanal. Saker til kontoret ventar til ein kanal er knytt til det.`,
  notTied: (office) => `${office} har ingen kanal å kople frå.`,
  nothingAsked: 'Det er ingen førespurnad å svare på. Han kan vere svara på alt, eller gjelde ein annan kanal.',
  onlyAdministrators: 'Det kan berre ein administrator gjere. Administratorane står i innstillingane.',
  list: 'Kanalane til kontora:',
  line: {
    settings: 'knytt i innstillingane',
    command: 'knytt frå kanalen',
    none: 'ingen kanal. Skriv «@assistenten kople …» i kanalen',
    unreached: 'eg har ikkje sett kanalen enno. Nemn meg der ein gong',
    asked: (place) => `ventar på at du stadfestar kanalen (${place})`,
  },
  confirm: 'Stadfest',
  refuse: 'Avvis',
};
