import type { CaseTexts } from './cases-nb.ts';

export const casesNn: CaseTexts = {
  answerFrom: ({ name, office, number }) => `**Svar frå ${name}, ${office}** (sak ${number})`,
  correctionFrom: ({ name, office, number }) =>
    `**Retting frå ${name}, ${office}** (sak ${number}). Dette gjeld i staden for det førre svaret:`,
  askBackFrom: ({ name, office, number }) => `**${name}, ${office}, treng å vite meir** (sak ${number})`,
  sources: 'Kjelder:',
  howToAnswer: 'Svar i feltet under, eller skriv her i chatten.',
  anAdvisor: 'Ein rådgjevar',
  field: 'Skriv til rådgjevaren',
  fieldExample: 'Ikkje skriv opplysningar om pasientar',
  transferred: ({ number, office }) => `Sak ${number} er gitt vidare til ${office}, som svarer deg her. Fristen er den same.`,
  closedUnanswered: ({ number, name, office }) =>
    `${name}, ${office}, har lukka sak ${number} utan å svare her i chatten. Treng du framleis svar, skriv du i feltet under innan 14 dagar.`,
  sent: ({ number, office }) => `Eg har sendt det til ${office} i sak ${number}.`,
  reopened: ({ number, office, due }) => `Eg har sendt det til ${office}, og sak ${number} er opna igjen. Fristen for svar er ${due}.`,
  correctionSent: ({ number, office }) => `Rettinga di er send til ${office} i sak ${number}.`,
  about: ({ number, question }) => `Gjeld dette sak ${number} («${question}»)? Då sender eg det til rådgjevaren.`,
  aboutOneOf: 'Gjeld dette ei av sakene dine? Då sender eg det til rådgjevaren.',
  caseLine: ({ number, question }) => `Sak ${number}: «${question}»`,
  yes: (number) => `Ja, send til sak ${number}`,
  no: 'Nei, det er noko nytt',
  withdrawn: (number) => `Sak ${number} er trekt tilbake. Ingen rådgjevar svarer på ho.`,
  solved: (number) => `Så fint! Eg har sagt frå i sak ${number} at det løyste seg.`,
  attachmentsNotSent:
    'Vedlegg kan eg ikkje sende vidare, for eg kan ikkje fjerne personopplysningar frå dei. Skriv det viktigaste med ord, eller avtal med rådgjevaren korleis de deler fila.',
  refused: {
    'already-taken':
      'Ein rådgjevar har alt teke saka, så ho kan ikkje trekkjast tilbake. Skriv gjerne til rådgjevaren at du ikkje treng svar.',
    withdrawn: 'Saka er trekt tilbake. Skriv spørsmålet på nytt om du framleis treng svar.',
    over: 'Saka er lukka.',
    'too-late': 'Saka vart lukka for meir enn 14 dagar sidan. Skriv spørsmålet på nytt, så hjelper eg deg.',
    'no-text': 'Feltet var tomt. Skriv nokre ord først.',
    'not-the-asker': 'Berre den som stilte spørsmålet, kan gjere dette.',
    patient: 'Dette ser ut som opplysningar om ein pasient, så eg har ikkje sendt eller lagra det. Skriv det utan noko om pasientar.',
    other: 'Det gjekk ikkje. Saka ser ut som før.',
  },
  already: 'Det er alt gjort.',
  button: { send: 'Send til rådgjevaren', solved: 'Det løyste seg', withdraw: 'Trekk tilbake' },
};
