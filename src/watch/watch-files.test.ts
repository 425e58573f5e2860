/** The Grafana page and the alert rules ask for figures that exist, and the list has no figure that nobody can read. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Metric, metricList } from './metric-list.ts';

const read = (file: string) => readFileSync(new URL(`../../teamsapp/infra/${file}`, import.meta.url), 'utf8');
const rules = z
  .object({
    groups: z.array(
      z.object({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^Alis[A-Z]\w+$/),
            expr: z.string(),
            for: z
              .string()
              .regex(/^\d+[smh]$/)
              .optional(),
            labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'info']) }),
            annotations: z.strictObject({ summary: z.string().regex(/\.$/), description: z.string().regex(/\.$/) }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(read('alerts.yaml')))
  .groups.flatMap((group) => group.rules);
const page = z
  .object({
    panels: z.array(
      z.object({ id: z.number(), title: z.string(), targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })) }),
    ),
  })
  .parse(JSON.parse(read('grafana.json')));

const list: Record<string, Metric> = metricList;
/** What a query may name: of a histogram, its three series. */
const series = new Set(
  Object.entries(list).flatMap(([name, { is }]) => (is === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name])),
);
const named = (expr: string) => expr.match(/\balis_\w+/g) ?? [];
const shown = page.panels.flatMap(({ targets }) => targets);

it.each([...rules.map(({ alert, expr }) => [alert, expr]), ...shown.map(({ expr }) => ['grafana', expr])])('%s: %s', (_, expr = '') => {
  expect(named(expr).filter((name) => !series.has(name))).toEqual([]);
  for (const [, name = '', labels = ''] of expr.matchAll(/\b(alis_\w+)\{([^}]*)\}/g))
    expect(list[name]?.labels).toEqual(expect.arrayContaining([...labels.matchAll(/(\w+)=/g)].map(([, label]) => label)));
  for (const [, by = '', name = ''] of expr.matchAll(/by \((\w+)\) \((?:increase|rate)\((alis_\w+)\[/g))
    expect([...(list[name.replace(/_bucket$/, '')]?.labels ?? []), 'le']).toContain(by);
});

it('a legend names labels that the figure has', () => {
  for (const { expr, legendFormat } of shown)
    for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
      expect(named(expr).flatMap((name) => list[name]?.labels ?? [])).toContain(label);
});

it('every figure of ours is on the page, and every alert has a name of its own', () => {
  const all = shown.flatMap(({ expr }) => named(expr)).map((name) => name.replace(/_(bucket|sum|count)$/, ''));
  expect(Object.keys(list).filter((name) => !all.includes(name))).toEqual([]);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  expect(new Set(page.panels.map(({ id }) => id)).size).toBe(page.panels.length);
});
