/** What the assistant could not answer, as told to leaders and advisors, in bokmål: the original that nynorsk and English are typed by. */
export const gapsNb = {
  onlyAdvisors:
    'Listen over spørsmål jeg ikke kunne svare på, er for rådgiverne ved kontorene. Er du rådgiver, så be administratoren føre deg opp som det.',
  unchecked: 'Jeg får ikke sjekket akkurat nå om du er rådgiver. Prøv igjen om litt.',
  leaderInstead: 'Teksten i spørsmålene er for rådgiverne. På siden med tallene ser du hva de gjelder: skriv «åpne tallene».',
  privateOnly: 'Spørsmålene viser jeg bare i en samtale mellom deg og meg. Skriv til meg der.',
  none: (offices: string) => `De siste 30 dagene er det ingen spørsmål til ${offices} jeg ikke kunne svare på.`,
  title: (count: number, offices: string) =>
    `**Spørsmål jeg ikke kunne svare på** (${offices}, siste 30 dager: ${count}). Like spørsmål står sammen.`,
  group: (topic: string, count: number) => `**${topic}** (${count})`,
  case: (number: number) => `sak ${number}`,
  more: (count: number) => `Og ${count} til. Skriv «søk i saker» og et ord for å finne dem.`,
  page: {
    questions: 'Spørsmål assistenten ikke kunne svare på',
    about: 'Hva de gjelder',
    askers: 'Personer som spurte',
    atLeast: (count: string) => `minst ${count}`,
    questionsNote:
      'Like spørsmål er lagt sammen. Bare det som minst fem personer har spurt om i samme måned, er med, og hvert nøkkelord er brukt av minst fem. Antallet er rundet ned til nærmeste fem.',
    noQuestions: 'Ingen like spørsmål fra minst fem personer.',
    articles: 'Artikler det oftest blir sendt videre fra',
    article: 'Artikkel',
    articlesNote: 'Artikkelen ble vist eller funnet først, og spørsmålet gikk likevel til en rådgiver. Telt på samme måte.',
    noArticles: 'Ingen artikler som minst fem personer er sendt videre fra.',
    overdue: 'Artikler som skulle vært gått gjennom',
    reviewBy: 'Frist for gjennomgang',
    overdueNote: 'Slik det er i dag, uansett periode.',
    gone: (article: string) => `${article} (ikke lenger i bruk)`,
    later: (period: string) => `Hva assistenten ikke kunne svare på, vises for hele måneder: ${period}`,
  },
};
export type GapsTexts = typeof gapsNb;
