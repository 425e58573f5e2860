/** Charts as SVG, drawn here with D3's scales and shapes: no script runs in the reader's browser, and colours are the style sheet's. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type Html, html } from './html.ts';

export interface Bar {
  label: string;
  value: number;
  /** What is written at the bar. */
  said: string;
  /** Several hidden ones together, drawn in stripes. */
  striped?: true;
}

export interface Point {
  label: string;
  value: number;
  before: number | undefined;
}

const width = 400;

/** One bar beneath the other, each with its name above it, so that long names fit a narrow screen. */
export function barChart(id: string, title: string, description: string, bars: readonly Bar[]): Html {
  const row = 34;
  const height = bars.length * row + 4;
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const x = scaleLinear([0, longest], [0, width - 60]);
  const y = scaleBand(
    bars.map((_, index) => index),
    [0, bars.length * row],
  );
  const stripes = html`<pattern id="${id}-p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="3" height="6"/></pattern>`;
  const drawn = bars.map(({ label, value, said, striped }, index) => {
    const top = y(index) ?? 0;
    const long = round(x(value));
    const fill = striped ? html` fill="url(#${id}-p)"` : html` class="bar"`;
    return html`<g><text x="0" y="${top + 14}">${label}</text><rect${fill} x="0" y="${top + 19}" width="${long}" height="11" rx="2"/><text x="${long + 6}" y="${top + 29}">${said}</text></g>`;
  });
  return svg(id, title, description, height, [bars.some(({ striped }) => striped) && stripes, ...drawn]);
}

/** Columns over time, and the year before as a line across them. */
export function trendChart(id: string, title: string, description: string, points: readonly Point[]): Html {
  const height = 220;
  const bottom = 186;
  const highest = Math.max(1, ...points.flatMap(({ value, before }) => [value, before ?? 0]));
  const y = scaleLinear([0, highest], [bottom, 12]).nice(4);
  const x = scaleBand(
    points.map((_, index) => index),
    [34, width],
  ).padding(0.25);
  const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  const ticks = y.ticks(4).filter(Number.isInteger);
  const grid = ticks.map(
    (tick) =>
      html`<line class="grid" x1="34" x2="${width}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text class="tick" x="28" y="${round(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
  );
  const columns = points.map(
    ({ value }, index) =>
      html`<rect class="bar" x="${round(x(index) ?? 0)}" y="${round(y(value))}" width="${round(x.bandwidth())}" height="${round(bottom - y(value))}" rx="2"/>`,
  );
  // More than eight names would run into each other.
  const every = Math.ceil(points.length / 7);
  const names = points.map(
    ({ label }, index) =>
      (points.length - 1 - index) % every === 0 &&
      html`<text class="tick" x="${round(middle(index))}" y="${bottom + 18}" text-anchor="middle">${label}</text>`,
  );
  const known = points.map(({ before }, index) => ({ before, index }));
  const path = line<(typeof known)[number]>()
    .defined(({ before }) => before !== undefined)
    .x(({ index }) => round(middle(index)))
    .y(({ before }) => round(y(before ?? 0)))(known);
  const dots = known.map(
    ({ before, index }) => before !== undefined && html`<circle class="dot" cx="${round(middle(index))}" cy="${round(y(before))}" r="3"/>`,
  );
  return svg(id, title, description, height, [grid, columns, names, path ? html`<path class="before" d="${path}"/>` : undefined, dots]);
}

function svg(id: string, title: string, description: string, height: number, drawn: Parameters<typeof html>[1][]): Html {
  return html`<svg class="chart" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${drawn}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
