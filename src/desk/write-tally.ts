/** A week's figures in words, with the charts that may stand beneath. All that is said is said in the text: a client without charts loses nothing. */
import type { Language, OfficeId } from '../question/question.ts';
import type { TableDimension } from '../tally/inquiry.ts';
import { datesOf } from '../tally/period.ts';
import { type Compared, changeOf, ofOffice, type Table, type Tally } from '../tally/tally.ts';
import { figureNames, sayNumber, sayPeriod, sayShare } from '../text/figure-names.ts';
import { sayDate } from '../text/say-date.ts';
import { tallyTexts } from '../text/tally-texts.ts';
import type { Reply } from './reply.ts';

interface Options {
  language: Language;
  office: OfficeId | undefined;
  sample: boolean;
}

const inChat: TableDimension[] = ['topic', 'role', 'speciality', 'contactForm', 'office', 'outcome'];
/** A card takes 28 KB, and a reader three charts. */
const charted: TableDimension[] = ['contactForm', 'office', 'outcome'];

export function writeTally({ tally, before, lastYear }: Compared, options: Options): Pick<Reply, 'text' | 'charts'> {
  const { language, office, sample } = options;
  const say = tallyTexts[language];
  const { first, last } = datesOf(tally.period);
  const heading = [
    say.title(sayPeriod(tally.period.id, language), sayDate(first, language), sayDate(last, language)),
    ...(sample ? [say.sample] : []),
  ];
  if (tally.total === 0) return { text: [...heading, say.nothing].join('\n\n') };
  const compared = [before, lastYear].flatMap((other) => (other && other.total > 0 ? [changeSaid(tally.total, other, language)] : []));
  const number = (hours: number) => sayNumber(hours, language, 1);
  const { median, p90 } = tally.workingHours;
  const facts = [
    `${say.total(sayNumber(tally.total, language))}${compared.length > 0 ? ` (${compared.join(', ')})` : ''}`,
    ...(tally.inTime ? [say.inTime(sayShare(tally.inTime.share, language))] : []),
    ...(median === undefined ? [] : [say.median(number(median))]),
    ...(p90 === undefined ? [] : [say.p90(number(p90))]),
    ...(office ? [officeSaid(tally, office, language), say.officeClosed] : []),
  ];
  const tables = office ? [] : inChat.flatMap((dimension) => tableSaid(tally.tables[dimension], language));
  const hides = tables.length > 0 && Object.values(tally.tables).some(({ hidden }) => hidden > 0);
  const charts = office ? [] : charted.flatMap((dimension) => chartOf(tally.tables[dimension], language));
  return {
    text: [...heading, facts.map((fact) => `- ${fact}`).join('\n'), ...tables, ...(hides ? [say.hiddenNote] : [])].join('\n\n'),
    ...(charts.length > 0 && { charts }),
  };
}

function changeSaid(total: number, other: Tally, language: Language): string {
  const change = changeOf(total, other.total) ?? 0;
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${sayNumber(Math.abs(change), language)}`;
  return tallyTexts[language].change(signed, sayPeriod(other.period.id, language));
}

function officeSaid(tally: Tally, office: OfficeId, language: Language): string {
  const say = tallyTexts[language];
  const name = figureNames[language].office[office];
  const { total } = ofOffice(tally, office);
  return total === 'hidden' ? say.officeHidden(name) : say.office(name, sayNumber(total, language));
}

/** The shown cells, largest first, and what is hidden as one line. */
function tableSaid(table: Table | undefined, language: Language): string[] {
  const bars = barsOf(table, language);
  if (!table || (bars.length === 0 && table.hidden === 0)) return [];
  const lines = bars.map(({ label, value }) => `- ${label}: ${sayNumber(value, language)}`);
  if (table.hidden > 0) lines.push(`- ${tallyTexts[language].hidden(sayNumber(table.hidden, language))}`);
  return [`**${figureNames[language].dimensions[table.dimension]}**\n\n${lines.join('\n')}`];
}

function chartOf(table: Table | undefined, language: Language): NonNullable<Reply['charts']> {
  const bars = barsOf(table, language);
  return table && bars.length > 1 ? [{ title: figureNames[language].dimensions[table.dimension], bars }] : [];
}

function barsOf(table: Table | undefined, language: Language): { label: string; value: number }[] {
  if (!table) return [];
  const names: Record<string, string> = figureNames[language][table.dimension];
  return table.cells
    .flatMap(({ value, count }) => (count === 'hidden' || count === 0 ? [] : [{ label: names[value] ?? value, value: count }]))
    .sort((one, other) => other.value - one.value);
}
