/** One dimension as a reader meets it: a chart, and the same figures as a table. */
import type { Language } from '../question/question.ts';
import type { Dimension } from '../tally/inquiry.ts';
import { type Cell, changeOf, type Figure, type Table, type Tally } from '../tally/tally.ts';
import { figureNames, sayNumber, sayPeriod, sayShare } from '../text/figure-names.ts';
import { webTexts } from '../text/web-texts.ts';
import { type Bar, barChart } from './chart.ts';
import { type Html, html, paragraph } from './html.ts';

export function nameOf(dimension: Dimension, value: string, language: Language): string {
  const names: Record<string, string> = figureNames[language][dimension];
  return names[value] ?? value;
}

export function sayFigure(figure: Figure | undefined, language: Language): string {
  if (figure === undefined) return '–';
  return figure === 'hidden' ? figureNames[language].hidden : sayNumber(figure, language);
}

/** Largest first, then the hidden in their own order: an order by size would tell of them too. What nobody has comes last. */
export function inOrder(cells: readonly Cell[]): Cell[] {
  const rank = ({ count }: Cell) => (count === 'hidden' ? 0.5 : count);
  return [...cells].sort((a, b) => rank(b) - rank(a));
}

/** A dimension of all offices together, beside the period before and last year's. */
export function dimensionSection(table: Table, compared: readonly Tally[], language: Language): Html {
  const { dimension, total, hidden } = table;
  const names = figureNames[language];
  const say = webTexts[language].figures;
  const title = names.dimensions[dimension];
  const cells = inOrder(table.cells);
  const others = compared.map((tally) => ({ period: sayPeriod(tally.period.id, language), table: tally.tables[dimension] }));
  const shareOf = (count: Figure) => (count === 'hidden' || total === 0 ? '' : sayShare(count / total, language));
  const bars = barsOf(dimension, cells, hidden, language);
  const chart = bars.length > 0 && barChart(`d-${dimension}`, say.chartOf(title), say.sameInTable, bars);
  const rows = cells.map(({ value, count }) => {
    const then = others.map(({ table: other }) => other?.cells.find((cell) => cell.value === value)?.count);
    const change = changeOf(count, then[0]);
    return html`<tr><th scope="row">${nameOf(dimension, value, language)}</th><td>${sayFigure(count, language)}</td><td>${shareOf(count)}</td>${then.map((figure) => html`<td>${sayFigure(figure, language)}</td>`)}${others.length > 0 && html`<td>${change === undefined ? '' : signed(change, language)}</td>`}</tr>`;
  });
  const heads = others.map(({ period }) => html`<th scope="col">${period}</th>`);
  return html`<section aria-labelledby="h-${dimension}">
<h2 id="h-${dimension}">${title}</h2>
<div class="side">
${chart}
<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><caption>${title}</caption>
<thead><tr><td></td><th scope="col">${say.count}</th><th scope="col">${say.share}</th>${heads}${others.length > 0 && html`<th scope="col">${say.difference}</th>`}</tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">${names.total}</th><td>${sayNumber(total, language)}</td><td></td>${others.map(({ table: other }) => html`<td>${sayFigure(other?.total, language)}</td>`)}${others.length > 0 && html`<td></td>`}</tr></tfoot>
</table></div>
</div>
${hidden > 0 && html`<p class="note">${say.hiddenNote(sayNumber(hidden, language))}</p>`}
</section>`;
}

/** The same dimension for each of the chosen offices. */
export function officeSection(
  dimension: Dimension,
  offices: readonly { name: string; id: string; cells: readonly Cell[] | undefined }[],
  language: Language,
): Html {
  const say = webTexts[language].figures;
  const title = say.perOffice(figureNames[language].dimensions[dimension]);
  const open = offices.filter(({ cells }) => cells !== undefined && cells.length > 0);
  const heading = html`<h2 id="k-${dimension}">${title}</h2>`;
  if (open.length === 0) return html`<section aria-labelledby="k-${dimension}">${heading}${paragraph(say.officeTooFew)}</section>`;
  const values = open[0]?.cells?.map(({ value }) => value) ?? [];
  const figure = (cells: readonly Cell[] | undefined, value: string) => cells?.find((cell) => cell.value === value)?.count;
  const charts = open.map(({ name, id, cells = [] }) => {
    const bars = barsOf(dimension, inOrder(cells), 0, language);
    const chart = barChart(`k-${dimension}-${id}`, say.chartOf(`${title}, ${name}`), say.sameInTable, bars);
    return html`<figure><figcaption>${name}</figcaption>${chart}</figure>`;
  });
  const rows = values.map(
    (value) =>
      html`<tr><th scope="row">${nameOf(dimension, value, language)}</th>${offices.map(({ cells }) => html`<td>${sayFigure(figure(cells, value) ?? 'hidden', language)}</td>`)}</tr>`,
  );
  const heads = offices.map(({ name }) => html`<th scope="col">${name}</th>`);
  return html`<section aria-labelledby="k-${dimension}">
${heading}
<div class="many">${charts}</div>
<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><caption>${title}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>
<p class="note">${say.hiddenShort}</p>
</section>`;
}

/** What is hidden stands as one bar, for what they are together is told anyway. What nobody has needs no bar. */
function barsOf(dimension: Dimension, cells: readonly Cell[], hidden: number, language: Language): Bar[] {
  const shown = cells.flatMap(({ value, count }): Bar[] =>
    count === 'hidden' || count === 0
      ? []
      : [{ label: nameOf(dimension, value, language), value: count, said: sayNumber(count, language) }],
  );
  if (hidden === 0) return shown;
  return [...shown, { label: webTexts[language].figures.hiddenTogether, value: hidden, said: sayNumber(hidden, language), striped: true }];
}

export function signed(change: number, language: Language): string {
  const text = sayNumber(Math.abs(change), language);
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${text}`;
}
