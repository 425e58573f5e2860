/** A file of a period's figures, ready to be sent. */
import type { Compared } from '../tally/tally.ts';
import { annualText } from './annual-text.ts';
import { type ReportOptions, sheetsOf } from './sheets.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const downloadForms = ['csv', 'xlsx', 'txt'] as const;
export type DownloadForm = (typeof downloadForms)[number];

export interface Download {
  /** ASCII, fit for a header. */
  name: string;
  type: string;
  body: string | Uint8Array;
}

export async function makeDownload(form: DownloadForm, compared: Compared, options: ReportOptions): Promise<Download> {
  const name = `henvendelser-${compared.tally.period.id}${options.sample ? '-eksempeldata' : ''}.${form}`;
  switch (form) {
    case 'csv':
      return { name, type: 'text/csv; charset=utf-8', body: writeCsv(sheetsOf(compared, options)) };
    case 'xlsx':
      return {
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await writeXlsx(sheetsOf(compared, options)),
      };
    case 'txt':
      return { name, type: 'text/plain; charset=utf-8', body: annualText(compared, options) };
  }
}
