/** What administrators are told in private when something is wrong, or soon will be. They read bokmål. */

const inDays = (days: number) =>
  days < 0 ? 'er gått ut' : days === 0 ? 'går ut i dag' : days === 1 ? 'går ut i morgen' : `går ut om ${days} dager`;

export const watchNb = {
  selfCheck: {
    'no-answer':
      '**Jeg får ikke svart**\n\nTo ganger på rad har jeg ikke klart å svare meg selv på et kjent spørsmål. Se etter om kunnskapen er endret (npm run knowledge), og hva loggen sier.',
    fault:
      '**Jeg får ikke svart**\n\nTo ganger på rad har egenkontrollen feilet: Databasen, kunnskapen eller porten svarer ikke som den skal. Se hva loggen sier, og start meg på nytt hvis den ikke sier noe.',
  },
  lateCards: (lines: string) =>
    `**Kort som ikke kommer fram**\n\n${lines}\n\nTeams har ikke tatt imot kortet på en time, så kontoret har ikke sett det som er nytt. Det er trygt lagret, og jeg prøver igjen. Se om Teams har driftsforstyrrelser, og om kanalen finnes.`,
  lateCardLine: (office: string, cases: readonly number[]) => `- ${office}: sak ${cases.join(', ')}`,
  secretExpires: (days: number, day: string) =>
    `**Hemmeligheten ${inDays(days)}**\n\nHemmeligheten til app-registreringen i Entra (MICROSOFT_APP_PASSWORD) varer til ${day}. Etter det kan jeg ikke svare noen. Lag en ny hemmelighet, skriv den i MICROSOFT_APP_PASSWORD og datoen i SECRET_EXPIRES, og start meg på nytt. Den gamle virker så lenge den varer.`,
  certificateExpires: (days: number, day: string) =>
    `**Sertifikatet ${inDays(days)}**\n\nSertifikatet til adressen i WEB_URL varer til ${day}. Etter det når verken Teams eller lederne fram til meg. Forny det i proxyen eller der det er kjøpt.`,
};
