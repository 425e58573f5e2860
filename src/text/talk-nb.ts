/** What is said in the run of a conversation, in bokmål: the original that nynorsk and English are typed by. */
export const talkNb = {
  /** How a message that leans on the one before was understood. */
  readAs: (question: string) => `Jeg leser det som et spørsmål om dette: «${question}»`,
  readAsNote: 'Mente du noe annet, skriv hele spørsmålet.',
  nothingBefore:
    'Jeg vet ikke hva det gjelder. Skriv hele spørsmålet, for eksempel «Hvor mange timer veiledning har jeg krav på i deltid?».',
  /** The present rule comes first, then what the asker believed. */
  presentRule: ({ from, claim }: { from: string; claim: string }) =>
    `Regelen som gjelder nå, fra ${from}, sier ikke «${claim}». Den er slik:`,
  before: ({ title, until }: { title: string; until: string }) => `Før gjaldt en annen regel («${title}»), fram til ${until}.`,
  wasSo: 'Slik var det før:',
  nothingMore: 'Kilden sier ikke mer om det enn det jeg siterte. Spør en rådgiver om du vil vite mer.',
  notNeeded: (number: number) => `Sak ${number} trengs ikke lenger, så jeg har trukket den tilbake.`,
  silentOn: (adds: string) => `Regelen jeg fant, sier ikke noe om «${adds}», så en rådgiver må svare.`,
};

export type TalkTexts = typeof talkNb;
