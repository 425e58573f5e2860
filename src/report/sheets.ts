/** A tally laid out in sheets, before any file is made of it. The figures are the tally's own: what is hidden there is hidden here. */
import type { Language } from '../question/question.ts';
import { officeIds } from '../question/question.ts';
import { tableDimensions } from '../tally/inquiry.ts';
import { type Received, receptionCounts } from '../tally/open-reception.ts';
import { datesOf } from '../tally/period.ts';
import { type Compared, type Figure, ofOffice, type Table, type Tally } from '../tally/tally.ts';
import { figureNames, sayNumber, sayPeriod } from '../text/figure-names.ts';
import { receptionTexts } from '../text/reception-texts.ts';
import { reportTexts } from '../text/report-texts.ts';

/** A number with what it is a number of; `share` is 0–1. */
export type Value = string | { number: number } | { share: number } | undefined;

export interface Sheet {
  name: string;
  head: string[];
  rows: Value[][];
}

export interface ReportOptions {
  language: Language;
  /** Marks every file as made of sample data. */
  sample: boolean;
  /** How answers were received, at least so many; left out where nothing may be told. */
  received?: readonly Received[] | undefined;
}

export function sheetsOf({ tally, before, lastYear }: Compared, { language, sample, received }: ReportOptions): Sheet[] {
  const say = reportTexts[language];
  const names = figureNames[language];
  const others = [
    { title: say.before, tally: before },
    { title: say.lastYear, tally: lastYear },
  ];
  const tables = tableDimensions.flatMap((dimension): Sheet[] => {
    const table = tally.tables[dimension];
    if (!table) return [];
    const named = (value: string) => (names[dimension] as Record<string, string>)[value] ?? value;
    return [
      {
        name: names.dimensions[dimension],
        head: [names.dimensions[dimension], say.count, say.share, ...others.map(({ title }) => title)],
        rows: table.cells.map(({ value, count }) => [
          named(value),
          figure(count, say.hidden),
          shareOf(count, table.total),
          ...others.map(({ tally: other }) => figure(find(other?.tables[dimension], value), say.hidden)),
        ]),
      },
    ];
  });
  const crosses = tally.crosses.map(({ dimension, rows }): Sheet => {
    const named = (value: string) => (names[dimension] as Record<string, string>)[value] ?? value;
    return {
      name: say.perOffice(names.dimensions[dimension]),
      head: [names.dimensions[dimension], ...rows.map(({ office }) => names.office[office])],
      rows: (rows[0]?.cells ?? []).map(({ value }, index) => [
        named(value),
        ...rows.map(({ cells }) => figure(cells[index]?.count, say.hidden)),
      ]),
    };
  });
  return [
    overview(tally, others, { language, sample }),
    ...tables,
    ...crosses,
    ...(received && received.length > 0 ? [reception(received, language)] : []),
  ];
}

/** Fewer than five is not told; a named advisor has no thumbs. */
function reception(received: readonly Received[], language: Language): Sheet {
  const say = receptionTexts[language];
  const bound = (count: number): Value => (count === 0 ? say.few : say.atLeast(sayNumber(count, language)));
  return {
    name: say.title,
    head: [say.by, ...receptionCounts.map((name) => say[name])],
    rows: received.map(({ by, model = '', prompt = '', ...counts }) => [
      by === 'model' ? say.model({ model, prompt }) : say[by],
      bound(counts.answered),
      bound(counts.solved),
      ...(by === 'human' ? [undefined, undefined] : [bound(counts.liked), bound(counts.disliked)]),
    ]),
  };
}

function overview(tally: Tally, others: { title: string; tally: Tally | undefined }[], { language, sample }: ReportOptions): Sheet {
  const say = reportTexts[language];
  const { first, last } = datesOf(tally.period);
  const all = [tally, ...others.map((other) => other.tally)];
  const row = (title: string, of: (one: Tally) => Value): Value[] => [title, ...all.map((one) => one && of(one))];
  const number = (value: number | undefined): Value => (value === undefined ? undefined : { number: value });
  const inTime = officeIds.filter((office) => tally.inTimeOf[office] !== undefined);
  return {
    name: say.overview,
    head: [say.title, sayPeriod(tally.period.id, language), ...others.map(({ title }) => title)],
    rows: [
      ...(sample ? [[say.sample]] : []),
      [say.from, first],
      [say.to, last],
      row(say.inAll, ({ total }) => ({ number: total })),
      row(say.inTime, ({ inTime: share }) => share && { share: share.share }),
      ...inTime.map((office) =>
        row(`${say.inTime}: ${figureNames[language].office[office]}`, (one) => {
          const share = ofOffice(one, office).inTime;
          return share && { share: share.share };
        }),
      ),
      row(say.median, ({ workingHours }) => number(workingHours.median)),
      row(say.p90, ({ workingHours }) => number(workingHours.p90)),
      [tally.over ? say.hiddenNote : say.running],
    ],
  };
}

function find(table: Table | undefined, value: string): Figure | undefined {
  return table?.cells.find((cell) => cell.value === value)?.count;
}

function figure(count: Figure | undefined, hidden: string): Value {
  return count === undefined ? undefined : count === 'hidden' ? hidden : { number: count };
}

function shareOf(count: Figure, total: number): Value {
  return count === 'hidden' || total === 0 ? undefined : { share: count / total };
}
