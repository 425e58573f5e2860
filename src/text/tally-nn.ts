import type { TallyTexts } from './tally-nb.ts';

export const tallyNn: TallyTexts = {
  title: (period, from, to) => `**Vekestal for ${period}** (${from} – ${to})`,
  sample: 'Eksempeldata: tala er laga av eit program og gjeld ingen.',
  running: (period, total) =>
    `Så langt i ${period} har det kome ${total} førespurnader. Tabellane for veka opnar når ho er over; under ser du den siste heile veka.`,
  notYet: (period) => `${period} har ikkje byrja enno, så det er ingenting å telje.`,
  noSuchWeek: (week, year) => `Det finst inga veke ${week} i ${year}. Skriv til dømes «vekestal 47» eller «vekestal 1 2026».`,
  unclear: (words) =>
    `Eg forstår ikkje «${words}». Skriv «vekestal», «vekestal 47» eller «vekestal 47 aust». Kontora er Nord, Midt, Vest, Sør, Aust og Oslo.`,
  notLeader: 'Vekestala er for leiarane ved kontora. Er du leiar, så be administratoren føre deg opp som det.',
  privateOnly: 'Vekestala viser eg berre i ein samtale mellom deg og meg. Skriv til meg der.',
  total: (total) => `Førespurnader i alt: **${total}**`,
  change: (change, period) => `${change} frå ${period}`,
  inTime: (share) => `Svar innan to vyrkedagar: **minst ${share}**`,
  median: (hours) => `Halvparten av dei som venta på ein rådgjevar, fekk svar innan ${hours} timar i kontortida.`,
  p90: (hours) => `Ni av ti fekk svar innan ${hours} timar i kontortida.`,
  office: (office, total) => `${office}: **${total}** førespurnader`,
  officeHidden: (office) => `${office}: talet er skjult for denne veka. Sjå månaden eller kvartalet på sida med tala.`,
  officeClosed: 'Tema og roller for eitt kontor blir viste for heile kvartal og år, der tala er store nok. Du finn dei på sida med tala.',
  hidden: (count) => `skjult: ${count} til saman`,
  hiddenNote: 'Tal under 5 er skjulte, og nokre større tal med dei, så dei ikkje kan reknast ut.',
  nothing: 'Ingen førespurnader denne veka.',
  wanted: (day) => `Du får vekestala her ${day} kl. 08.00, og så kvar måndag. Skriv «stopp vekestal» når du ikkje vil ha dei meir.`,
  stopped: 'Du får ikkje lenger vekestala tilsende. Skriv «vekestal» når du vil sjå dei.',
  digest:
    'God morgon! Her er førre veke. Skriv «opne tala» for diagram og filer, eller «stopp vekestal» om du ikkje vil ha denne meldinga.',
};
