/** The page itself: what came, how fast it was answered, and how it spread. Everything on it comes from the tallies, small figures hidden already. */
import { norwegianDay } from '../office/working-days.ts';
import type { Language } from '../question/question.ts';
import { tableDimensions } from '../tally/inquiry.ts';
import { datesOf, isOver, periodAfter, periodBefore, periodKinds, periodOf } from '../tally/period.ts';
import { type CrossDimension, opensIn } from '../tally/publish-cross.ts';
import { changeOf, ofOffice, type Share, type Tally } from '../tally/tally.ts';
import { weekOf } from '../tally/week.ts';
import { figureNames, sayNumber, sayPeriod, sayShare } from '../text/figure-names.ts';
import { sayDate } from '../text/say-date.ts';
import { trendChart } from './chart.ts';
import { addressOf, type Choice, readChoice } from './choice.ts';
import { chooser } from './chooser.ts';
import { dimensionSection, officeSection, sayFigure, signed } from './figure-table.ts';
import { gapsLater, gapsSections, overdueSection } from './gaps-section.ts';
import { type Gathered, gather } from './gather.ts';
import { type Html, html, paragraph } from './html.ts';
import { receptionSection } from './reception-section.ts';
import { page } from './shell.ts';
import { refuse, type Visit } from './visit.ts';

export async function showFigures(visit: Visit): Promise<Response> {
  const { url, parts, language, say, guest } = visit;
  const choice = readChoice(url, parts.clock());
  if (!choice) return refuse(visit, 'badRequest', 400);
  const span = await parts.figures.span();
  const wanting = span && (await wants(visit, choice));
  const title = say.figures.title(sayPeriod(choice.period.id, language));
  const body = span
    ? html`${chooser(choice, span, language)}
${shown(await gather(parts.figures, choice.period, span.first), choice, language, say, parts.clock(), wanting)}`
    : paragraph(say.figures.nothing);
  return page({ title, language, url, sample: parts.sample, body, ...(guest && { secret: guest.secret }) });
}

function shown(gathered: Gathered, choice: Choice, language: Language, say: Visit['say'], now: Date, wanting: Html[] | undefined): Html {
  const { tally, others } = gathered;
  const names = figureNames[language];
  const { first, last } = datesOf(choice.period);
  const where = choice.offices.length === 0 ? say.figures.allOffices : choice.offices.map((office) => names.office[office]).join(', ');
  const sections = choice.offices.length === 0 ? together(tally, others, language) : apart(tally, choice, language, say);
  const next = periodAfter(choice.period);
  const step = (period: { id: string }, text: string, rel: string) =>
    html`<a rel="${rel}" href="${addressOf({ period: period.id, offices: choice.offices }, language)}">${text}: ${sayPeriod(period.id, language)}</a>`;
  return html`<p class="where">${sayDate(first, language)} – ${sayDate(last, language)} · ${where}</p>
<p class="steps">${step(periodBefore(choice.period), say.figures.earlier, 'prev')} ${next.weeks[0] <= weekOf(now) && step(next, say.figures.later, 'next')}</p>
${numbers(tally, others, choice, language, say)}
${trend(gathered, language, say)}
${tally.over ? sections : paragraph(say.figures.running)}
${wanting}
${tally.over && downloads(choice, language, say)}
<p class="note">${say.figures.about}</p>
<p class="note screen">${say.figures.print}</p>`;
}

function together(tally: Tally, others: readonly Tally[], language: Language): Html[] {
  return tableDimensions.flatMap((dimension) => {
    const table = tally.tables[dimension];
    return table ? [dimensionSection(table, others, language)] : [];
  });
}

/** How answers were received and what knowledge is wanting: of all offices together, and only where a month or more is over. */
async function wants({ parts, language }: Visit, { period, offices }: Choice): Promise<Html[]> {
  if (offices.length > 0) return [];
  const now = parts.clock();
  const articles = parts.articles();
  const month = periodOf('month', period.weeks[0]);
  const gaps = await parts.gaps.of(period);
  const received = await parts.reception.of(period);
  const overdue = overdueSection(articles, norwegianDay(now), language);
  return [
    ...(received ? [receptionSection(received, language)] : []),
    ...(gaps ? gapsSections(gaps, articles, language) : []),
    ...(period.kind === 'week' && isOver(month, now)
      ? [gapsLater(month, addressOf({ period: month.id, offices }, language), language)]
      : []),
    ...(overdue ? [overdue] : []),
  ];
}

/** Office by office: what is open for this kind of period, and where the rest opens. */
function apart(tally: Tally, { offices, period }: Choice, language: Language, say: Visit['say']): Html[] {
  const names = figureNames[language];
  const chosen = offices.map((office) => ({ id: office, name: names.office[office], tables: ofOffice(tally, office).tables }));
  const crossed = tableDimensions.filter((dimension) => dimension !== 'office');
  const isOpen = (dimension: CrossDimension) => periodKinds.indexOf(opensIn[dimension]) <= periodKinds.indexOf(period.kind);
  const later = periodKinds.flatMap((kind) => {
    const waiting = crossed.filter((dimension) => opensIn[dimension] === kind && !isOpen(dimension));
    if (waiting.length === 0) return [];
    const there = periodOf(kind, period.weeks[0]);
    const text = say.figures.opensIn(waiting.map((dimension) => names.dimensions[dimension]).join(', '), sayPeriod(there.id, language));
    return [html`<li><a href="${addressOf({ period: there.id, offices }, language)}">${text}</a></li>`];
  });
  const sections = crossed.filter(isOpen).map((dimension) => {
    const own = chosen.map(({ id, name, tables }) => ({ id, name, cells: tables.find((table) => table.dimension === dimension)?.cells }));
    return officeSection(dimension, own, language);
  });
  return [...sections, ...(later.length > 0 ? [html`<section><p>${say.figures.officeLater}</p><ul>${later}</ul></section>`] : [])];
}

/** The few figures that are read first. */
function numbers(tally: Tally, others: readonly Tally[], { offices }: Choice, language: Language, say: Visit['say']): Html {
  const { inAll, inTime, median, p90, hours, tooFew, change, same } = say.figures;
  const wait = (value: number | undefined) => (value === undefined ? undefined : hours(sayNumber(value, language, 1)));
  const compared = others.map((other) => {
    const difference = changeOf(tally.total, other.total) ?? 0;
    const period = sayPeriod(other.period.id, language);
    return html`<li>${difference === 0 ? same(period) : change(signed(difference, language), period)}</li>`;
  });
  const perOffice = offices.map((office) => {
    const of = ofOffice(tally, office);
    const share = sayInTime(of.inTime, language, say);
    return html`<div><dt>${figureNames[language].office[office]}</dt><dd>${sayFigure(of.total, language)}</dd>${share !== undefined && html`<dd><ul><li>${inTime}: ${share}</li></ul></dd>`}</div>`;
  });
  return html`<dl class="numbers">
<div><dt>${inAll}</dt><dd>${sayNumber(tally.total, language)}</dd><dd><ul>${tally.over && compared}</ul></dd></div>
${tally.over && perOffice}
${
  tally.over &&
  offices.length === 0 && [
    number(inTime, sayInTime(tally.inTime, language, say), tooFew),
    number(median, wait(tally.workingHours.median), tooFew),
    number(p90, wait(tally.workingHours.p90), tooFew),
  ]
}
</dl>`;
}

function number(name: string, said: string | undefined, tooFew: string): Html {
  return html`<div><dt>${name}</dt>${said === undefined ? html`<dd class="few">${tooFew}</dd>` : html`<dd>${said}</dd>`}</div>`;
}

function sayInTime(share: Share | undefined, language: Language, say: Visit['say']): string | undefined {
  if (!share) return undefined;
  return say.figures.atLeast(sayShare(share.share, language));
}

function trend({ trend: moments }: Gathered, language: Language, say: Visit['say']): Html {
  const { trend: title, trendNow, lastYear, sameInTable, chartOf } = say.figures;
  const points = moments.map(({ period, total, lastYear: before }) => ({ label: shortOf(period.id), value: total, before }));
  const rows = moments.map(
    ({ period, total, lastYear: before }) =>
      html`<tr><th scope="row">${sayPeriod(period.id, language)}</th><td>${sayNumber(total, language)}</td><td>${sayFigure(before, language)}</td></tr>`,
  );
  return html`<section aria-labelledby="h-trend">
<h2 id="h-trend">${title}</h2>
<div class="side">
<figure>${trendChart('trend', chartOf(title), sameInTable, points)}<figcaption class="keys"><span class="key now">${trendNow}</span> <span class="key then">${lastYear}</span></figcaption></figure>
<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><caption>${title}</caption><thead><tr><td></td><th scope="col">${trendNow}</th><th scope="col">${lastYear}</th></tr></thead><tbody>${rows}</tbody></table></div>
</div>
</section>`;
}

function downloads({ period }: Choice, language: Language, say: Visit['say']): Html {
  const { download, forms, downloadNote } = say.figures;
  const link = (form: keyof typeof forms) =>
    html`<li><a href="/tall/last-ned?periode=${period.id}&amp;form=${form}&amp;sprak=${language}">${forms[form]}</a></li>`;
  return html`<section class="screen" aria-labelledby="h-download"><h2 id="h-download">${download}</h2><ul>${(['xlsx', 'csv', 'txt'] as const).map(link)}</ul><p class="note">${downloadNote}</p></section>`;
}

/** «47» of «2026-W47», «11» of «2026-11». */
function shortOf(id: string): string {
  return String(Number(/(\d+)$/.exec(id)?.[1] ?? id));
}
