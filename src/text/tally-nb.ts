/** What leaders are told of the week, in bokmål: the original that nynorsk and English are typed by. */
export const tallyNb = {
  title: (period: string, from: string, to: string) => `**Ukestall for ${period}** (${from} – ${to})`,
  sample: 'Eksempeldata: tallene er laget av et program og gjelder ingen.',
  running: (period: string, total: string) =>
    `Så langt i ${period} har det kommet ${total} henvendelser. Tabellene for uken åpner når den er over; under ser du den siste hele uken.`,
  notYet: (period: string) => `${period} har ikke begynt ennå, så det er ingenting å telle.`,
  noSuchWeek: (week: number, year: number) =>
    `Det finnes ingen uke ${week} i ${year}. Skriv for eksempel «ukestall 47» eller «ukestall 1 2026».`,
  unclear: (words: string) =>
    `Jeg forstår ikke «${words}». Skriv «ukestall», «ukestall 47» eller «ukestall 47 øst». Kontorene er Nord, Midt, Vest, Sør, Øst og Oslo.`,
  notLeader: 'Ukestallene er for lederne ved kontorene. Er du leder, så be administratoren føre deg opp som det.',
  privateOnly: 'Ukestallene viser jeg bare i en samtale mellom deg og meg. Skriv til meg der.',
  total: (total: string) => `Henvendelser i alt: **${total}**`,
  change: (change: string, period: string) => `${change} fra ${period}`,
  inTime: (share: string) => `Besvart innen to virkedager: **minst ${share}**`,
  median: (hours: string) => `Halvparten av dem som ventet på en rådgiver, fikk svar innen ${hours} timer i kontortid.`,
  p90: (hours: string) => `Ni av ti fikk svar innen ${hours} timer i kontortid.`,
  office: (office: string, total: string) => `${office}: **${total}** henvendelser`,
  officeHidden: (office: string) => `${office}: tallet er skjult for denne uken. Se måneden eller kvartalet på siden med tallene.`,
  officeClosed: 'Tema og roller for ett kontor vises for hele kvartal og år, der tallene er store nok. Du finner dem på siden med tallene.',
  hidden: (count: string) => `skjult: ${count} til sammen`,
  hiddenNote: 'Tall under 5 er skjult, og noen større tall med dem, så de ikke kan regnes ut.',
  nothing: 'Ingen henvendelser denne uken.',
  wanted: (day: string) => `Du får ukestallene her ${day} kl. 08.00, og så hver mandag. Skriv «stopp ukestall» når du ikke vil ha dem mer.`,
  stopped: 'Du får ikke lenger ukestallene tilsendt. Skriv «ukestall» når du vil se dem.',
  digest:
    'God morgen! Her er forrige uke. Skriv «åpne tallene» for diagrammer og filer, eller «stopp ukestall» om du ikke vil ha denne meldingen.',
};
export type TallyTexts = typeof tallyNb;
