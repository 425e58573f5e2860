/** The same figures as a file: for a spreadsheet, or ready to paste in the annual report. */
import { downloadForms, makeDownload } from '../report/make-download.ts';
import { readChoice } from './choice.ts';
import { refuse, type Visit } from './visit.ts';

export async function sendDownload(visit: Visit): Promise<Response> {
  const { url, parts, language } = visit;
  const choice = readChoice(url, parts.clock());
  const form = downloadForms.find((each) => each === url.searchParams.get('form'));
  if (!choice || !form) return refuse(visit, 'badRequest', 400);
  const { figures, reception, sample, accessLog } = parts;
  if (visit.guest) await accessLog.note({ person: visit.guest.session.person, deed: 'page:sendDownload', cases: [] });
  const { name, type, body } = await makeDownload(form, await figures.compared(choice.period), {
    language,
    sample,
    received: await reception.of(choice.period),
  });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  return new Response(bytes, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } });
}
