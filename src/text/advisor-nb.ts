/** The office's cases, to its advisors; and a person's own cases, to the person. Bokmål is the original. */
export const advisorNb = {
  state: {
    open: 'ingen har tatt den',
    taken: 'tatt',
    'waiting-for-asker': 'venter på den som spurte',
    answered: 'besvart, ikke lukket',
    closed: 'lukket',
    withdrawn: 'trukket tilbake',
  },
  name: (number: number) => `Sak ${number}`,
  title: { cases: 'Saker nå', 'my-cases': 'Sakene dine', overdue: 'Saker over fristen' },
  none: {
    cases: 'Kontoret har ingen åpne saker nå.',
    'my-cases': 'Du har ingen saker nå. Skriv «saker» for å se dem som venter.',
    overdue: 'Ingen saker er over fristen.',
  },
  found: (words: string, count: number) => `Saker som passer med «${words}»: ${count}`,
  notFound: (words: string) => `Jeg fant ingen saker som passer med «${words}». Jeg leter i spørsmålet, svarene, temaet og kommunen.`,
  line: ({ number, topic, standing, due }: { number: number; topic: string; standing: string; due: string }) =>
    `- **Sak ${number}** · ${topic} · ${standing} · frist ${due}`,
  owner: (name: string) => `${name} har den`,
  late: 'over fristen',
  movedTo: (office: string) => `nå hos ${office}`,
  more: (count: number) => `… og ${count} til. Skriv «søk i saker» og et ord for å finne en av dem.`,
  noSuchCase: (number: number) => `Jeg finner ingen sak ${number} hos kontoret ditt.`,
  case: {
    title: ({ number, office }: { number: number; office: string }) => `**Sak ${number}** · ${office}`,
    topic: 'Tema',
    state: 'Tilstand',
    due: 'Frist',
    municipality: 'Kommune',
    received: 'Mottatt',
    question: 'Spørsmålet',
    messages: 'Sagt i saken',
    asker: 'Den som spurte',
    foot: 'Kortet i kanalen til kontoret har knappene.',
  },
  onlyAdvisors: 'Sakene til kontoret viser jeg bare til rådgiverne der. Skriv «mine saker» til meg i en privat chat for å se dine egne.',
  notHere: 'Sakene viser jeg bare i kanalen til kontoret eller i en privat chat.',
  unchecked: 'Er du rådgiver? Det får jeg ikke sjekket med Teams akkurat nå. Prøv igjen om et minutt.',
  help: `**For rådgivere**

- «saker»: sakene kontoret har nå
- «mine saker»: dem du har tatt
- «forfalt»: dem som er over fristen
- «sak 12»: alt om én sak
- «søk i saker ferie»: let i kontorets saker, også i dem som er gitt videre
- «registrer henvendelse»: før inn en telefon, en e-post eller et møte, i en privat chat
- «ubesvarte»: spørsmål til kontoret jeg ikke kunne svare på, de siste 30 dagene`,
  administratorHelp: `**For administratorer**

- «koblinger»: hvilken kanal hvert kontor har, og dem som venter på at du bekrefter
- «koble øst», «koble fra øst», «bekreft øst»: i kanalen det gjelder`,
  leaderHelp: `**For ledere**

- «ukestall», «ukestall 47 øst»: tallene for en uke
- «send meg ukestall», «stopp ukestall»: tallene hver mandag klokken 8
- «åpne tallene»: siden med diagrammer og filer`,
  own: {
    none: 'Du har ingen saker hos rådgiverne nå.',
    elsewhere:
      'Gjelder det en søknad, er det den som behandler søknaden, som vet hvordan det går. Skriv gjerne spørsmålet med noen flere ord.',
    noSuch: (number: number) => `Jeg finner ingen sak ${number} hos deg.`,
    title: (count: number): string => (count === 1 ? 'Slik står det til med saken din:' : 'Slik står det til med sakene dine:'),
    line: ({ number, question, standing }: { number: number; question: string; standing: string }) =>
      `- **Sak ${number}** (${question}): ${standing}`,
    open: ({ office, due }: { office: string; due: string }) =>
      `ligger hos ${office}. Ingen har tatt den ennå. Fristen for svar er ${due}.`,
    taken: ({ office, due }: { office: string; due: string }) => `en rådgiver ved ${office} arbeider med den. Fristen for svar er ${due}.`,
    late: ({ office, due }: { office: string; due: string }) =>
      `ligger hos ${office}. Fristen var ${due}, og svaret er forsinket. Det beklager jeg. Kontoret blir minnet om den hver virkedag.`,
    'waiting-for-asker': ({ office }: { office: string }) =>
      `${office} har spurt deg om mer. Svar i feltet under spørsmålet deres, eller skriv her.`,
    answered: ({ office, on }: { office: string; on: string }) => `${office} svarte ${on}. Svaret står lenger opp i denne chatten.`,
    closed: ({ on }: { on: string }) => `ble lukket ${on}.`,
    withdrawn: () => 'er trukket tilbake.',
  },
};
export type AdvisorTexts = typeof advisorNb;
