import type { GapsTexts } from './gaps-nb.ts';

export const gapsNn: GapsTexts = {
  onlyAdvisors:
    'Lista over spørsmål eg ikkje kunne svare på, er for rådgivarane ved kontora. Er du rådgivar, så be administratoren føre deg opp som det.',
  unchecked: 'Eg får ikkje sjekka akkurat no om du er rådgivar. Prøv igjen om litt.',
  leaderInstead: 'Teksten i spørsmåla er for rådgivarane. På sida med tala ser du kva dei gjeld: skriv «opne tala».',
  privateOnly: 'Spørsmåla viser eg berre i ein samtale mellom deg og meg. Skriv til meg der.',
  none: (offices) => `Dei siste 30 dagane er det ingen spørsmål til ${offices} eg ikkje kunne svare på.`,
  title: (count, offices) => `**Spørsmål eg ikkje kunne svare på** (${offices}, siste 30 dagar: ${count}). Like spørsmål står saman.`,
  group: (topic, count) => `**${topic}** (${count})`,
  case: (number) => `sak ${number}`,
  more: (count) => `Og ${count} til. Skriv «søk i saker» og eit ord for å finne dei.`,
  page: {
    questions: 'Spørsmål assistenten ikkje kunne svare på',
    about: 'Kva dei gjeld',
    askers: 'Personar som spurde',
    atLeast: (count) => `minst ${count}`,
    questionsNote:
      'Like spørsmål er lagde saman. Berre det som minst fem personar har spurt om i same månad, er med, og kvart nøkkelord er brukt av minst fem. Talet er runda ned til næraste fem.',
    noQuestions: 'Ingen like spørsmål frå minst fem personar.',
    articles: 'Artiklar det oftast blir sendt vidare frå',
    article: 'Artikkel',
    articlesNote: 'Artikkelen blei vist eller funnen først, og spørsmålet gjekk likevel til ein rådgivar. Talt på same måten.',
    noArticles: 'Ingen artiklar som minst fem personar er sende vidare frå.',
    overdue: 'Artiklar som skulle ha vore gått gjennom',
    reviewBy: 'Frist for gjennomgang',
    overdueNote: 'Slik det er i dag, uansett periode.',
    gone: (article) => `${article} (ikkje lenger i bruk)`,
    later: (period) => `Kva assistenten ikkje kunne svare på, blir vist for heile månader: ${period}`,
  },
};
