import type { AdvisorTexts } from './advisor-nb.ts';

export const advisorNn: AdvisorTexts = {
  state: {
    open: 'ingen har teke ho',
    taken: 'teken',
    'waiting-for-asker': 'ventar på den som spurde',
    answered: 'svara på, ikkje lukka',
    closed: 'lukka',
    withdrawn: 'trekt tilbake',
  },
  name: (number) => `Sak ${number}`,
  title: { cases: 'Saker no', 'my-cases': 'Sakene dine', overdue: 'Saker over fristen' },
  none: {
    cases: 'Kontoret har ingen opne saker no.',
    'my-cases': 'Du har ingen saker no. Skriv «saker» for å sjå dei som ventar.',
    overdue: 'Ingen saker er over fristen.',
  },
  found: (words, count) => `Saker som passar med «${words}»: ${count}`,
  notFound: (words) => `Eg fann ingen saker som passar med «${words}». Eg leitar i spørsmålet, svara, temaet og kommunen.`,
  line: ({ number, topic, standing, due }) => `- **Sak ${number}** · ${topic} · ${standing} · frist ${due}`,
  owner: (name) => `${name} har ho`,
  late: 'over fristen',
  movedTo: (office) => `no hos ${office}`,
  more: (count) => `… og ${count} til. Skriv «søk i saker» og eit ord for å finne ei av dei.`,
  noSuchCase: (number) => `Eg finn inga sak ${number} hos kontoret ditt.`,
  case: {
    title: ({ number, office }) => `**Sak ${number}** · ${office}`,
    topic: 'Tema',
    state: 'Tilstand',
    due: 'Frist',
    municipality: 'Kommune',
    received: 'Motteke',
    question: 'Spørsmålet',
    messages: 'Sagt i saka',
    asker: 'Den som spurde',
    foot: 'Kortet i kanalen til kontoret har knappane.',
  },
  onlyAdvisors:
    'Sakene til kontoret viser eg berre til rådgivarane der. Skriv «mine saker» til meg i ein privat chat for å sjå dine eigne.',
  notHere: 'Sakene viser eg berre i kanalen til kontoret eller i ein privat chat.',
  unchecked: 'Er du rådgivar? Det får eg ikkje sjekka med Teams akkurat no. Prøv igjen om eit minutt.',
  help: `**For rådgivarar**

- «saker»: sakene kontoret har no
- «mine saker»: dei du har teke
- «forfalne saker»: dei som er over fristen
- «sak 12»: alt om éi sak
- «søk i saker ferie»: leit i sakene til kontoret, også i dei som er gitt vidare
- «registrer førespurnad»: før inn ein telefon, ein e-post eller eit møte, i ein privat chat
- «ikkje svarte»: spørsmål til kontoret eg ikkje kunne svare på, dei siste 30 dagane`,
  administratorHelp: `**For administratorar**

- «koplingar»: kva kanal kvart kontor har, og dei som ventar på at du stadfestar
- «kople aust», «kople frå aust», «stadfest aust»: i kanalen det gjeld`,
  leaderHelp: `**For leiarar**

- «vekestal», «vekestal 47 aust»: tala for ei veke
- «send meg vekestal», «stopp vekestal»: tala kvar måndag klokka 8
- «opne tala»: sida med diagram og filer`,
  own: {
    none: 'Du har ingen saker hos rådgivarane no.',
    elsewhere:
      'Gjeld det ein søknad, er det den som behandlar søknaden, som veit korleis det går. Skriv gjerne spørsmålet med nokre fleire ord.',
    noSuch: (number) => `Eg finn inga sak ${number} hos deg.`,
    title: (count) => (count === 1 ? 'Slik står det til med saka di:' : 'Slik står det til med sakene dine:'),
    line: ({ number, question, standing }) => `- **Sak ${number}** (${question}): ${standing}`,
    open: ({ office, due }) => `ligg hos ${office}. Ingen har teke ho enno. Fristen for svar er ${due}.`,
    taken: ({ office, due }) => `ein rådgivar ved ${office} arbeider med ho. Fristen for svar er ${due}.`,
    late: ({ office, due }) =>
      `ligg hos ${office}. Fristen var ${due}, og svaret er forseinka. Det orsakar eg. Kontoret blir minna om ho kvar virkedag.`,
    'waiting-for-asker': ({ office }) => `${office} har spurt deg om meir. Svar i feltet under spørsmålet deira, eller skriv her.`,
    answered: ({ office, on }) => `${office} svarte ${on}. Svaret står lenger opp i denne chatten.`,
    closed: ({ on }) => `vart lukka ${on}.`,
    withdrawn: () => 'er trekt tilbake.',
  },
};
