/** What the person who asked is told about their case. Bokmål is the original. */
export const casesNb = {
  answerFrom: ({ name, office, number }: { name: string; office: string; number: number }) =>
    `**Svar fra ${name}, ${office}** (sak ${number})`,
  correctionFrom: ({ name, office, number }: { name: string; office: string; number: number }) =>
    `**Rettelse fra ${name}, ${office}** (sak ${number}). Dette gjelder i stedet for det forrige svaret:`,
  askBackFrom: ({ name, office, number }: { name: string; office: string; number: number }) =>
    `**${name}, ${office}, trenger å vite mer** (sak ${number})`,
  sources: 'Kilder:',
  howToAnswer: 'Svar i feltet under, eller skriv her i chatten.',
  anAdvisor: 'En rådgiver',
  field: 'Skriv til rådgiveren',
  fieldExample: 'Ikke skriv opplysninger om pasienter',
  transferred: ({ number, office }: { number: number; office: string }) =>
    `Sak ${number} er gitt videre til ${office}, som svarer deg her. Fristen er den samme.`,
  closedUnanswered: ({ number, name, office }: { number: number; name: string; office: string }) =>
    `${name}, ${office}, har lukket sak ${number} uten å svare her i chatten. Trenger du fortsatt svar, skriver du i feltet under innen 14 dager.`,
  sent: ({ number, office }: { number: number; office: string }) => `Jeg har sendt det til ${office} i sak ${number}.`,
  reopened: ({ number, office, due }: { number: number; office: string; due: string }) =>
    `Jeg har sendt det til ${office}, og sak ${number} er åpnet igjen. Fristen for svar er ${due}.`,
  correctionSent: ({ number, office }: { number: number; office: string }) => `Rettelsen din er sendt til ${office} i sak ${number}.`,
  about: ({ number, question }: { number: number; question: string }) =>
    `Gjelder dette sak ${number} («${question}»)? Da sender jeg det til rådgiveren.`,
  aboutOneOf: 'Gjelder dette en av sakene dine? Da sender jeg det til rådgiveren.',
  caseLine: ({ number, question }: { number: number; question: string }) => `Sak ${number}: «${question}»`,
  yes: (number: number) => `Ja, send til sak ${number}`,
  no: 'Nei, det er noe nytt',
  withdrawn: (number: number) => `Sak ${number} er trukket tilbake. Ingen rådgiver svarer på den.`,
  solved: (number: number) => `Så fint! Jeg har sagt fra i sak ${number} at det løste seg.`,
  attachmentsNotSent:
    'Vedlegg kan jeg ikke sende videre, for jeg kan ikke fjerne personopplysninger fra dem. Skriv det viktigste med ord, eller avtal med rådgiveren hvordan dere deler filen.',
  refused: {
    'already-taken':
      'En rådgiver har alt tatt saken, så den kan ikke trekkes tilbake. Skriv gjerne til rådgiveren at du ikke trenger svar.',
    withdrawn: 'Saken er trukket tilbake. Skriv spørsmålet på nytt om du fortsatt trenger svar.',
    over: 'Saken er lukket.',
    'too-late': 'Saken ble lukket for mer enn 14 dager siden. Skriv spørsmålet på nytt, så hjelper jeg deg.',
    'no-text': 'Feltet var tomt. Skriv noen ord først.',
    'not-the-asker': 'Bare den som stilte spørsmålet, kan gjøre dette.',
    patient: 'Dette ser ut som opplysninger om en pasient, så jeg har ikke sendt eller lagret det. Skriv det uten noe om pasienter.',
    other: 'Det gikk ikke. Saken ser ut som før.',
  },
  already: 'Det er alt gjort.',
  button: { send: 'Send til rådgiveren', solved: 'Det løste seg', withdraw: 'Trekk tilbake' },
};

/** Widened from the bokmål original. */
export type CaseTexts = typeof casesNb;
