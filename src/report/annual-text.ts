/** The annual report's tables as text, ready to paste: a sentence or two, and tables whose columns are parted by tabs, as word processors want them. */
import type { Compared } from '../tally/tally.ts';
import { sayNumber, sayPeriod, sayShare } from '../text/figure-names.ts';
import { reportTexts } from '../text/report-texts.ts';
import { type ReportOptions, sheetsOf, type Value } from './sheets.ts';

export function annualText(compared: Compared, options: ReportOptions): string {
  const { tally } = compared;
  const { language, sample } = options;
  const say = reportTexts[language];
  const { median } = tally.workingHours;
  const sentences = [
    say.sentence(sayPeriod(tally.period.id, language), sayNumber(tally.total, language)),
    ...(tally.inTime ? [say.sentenceInTime(sayShare(tally.inTime.share, language))] : []),
    ...(median === undefined ? [] : [say.sentenceMedian(sayNumber(median, language, 1))]),
  ];
  const draw = (value: Value) => {
    if (value === undefined) return '–';
    if (typeof value === 'string') return value;
    return 'share' in value ? sayShare(value.share, language) : sayNumber(value.number, language, 1);
  };
  const tables = sheetsOf(compared, options)
    .slice(1)
    .map(({ name, head, rows }) => [name, head.join('\t'), ...rows.map((row) => row.map(draw).join('\t'))].join('\n'));
  const note = tally.over ? say.hiddenNote : say.running;
  return `${[say.title, ...(sample ? [say.sample] : []), sentences.join(' '), ...tables, note].join('\n\n')}\n`;
}
