/** The figures, on a port of their own, in the words of Prometheus. Nothing of it is loaded where METRICS_PORT is not set. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../desk/ports.ts';
import { type Metric, type MetricName, metricList } from './metric-list.ts';
import { figuresOf, type Standing } from './standing.ts';

export interface Metrics {
  port: number;
  count(name: MetricName, labels: Record<string, string>): void;
  observe(name: MetricName, seconds: number): void;
  close(): Promise<void>;
}

export interface MetricsParts {
  host: string;
  port: number;
  standing: () => Promise<Standing>;
  log: Log;
}

/** Rejects in a whole sentence when the port cannot be listened on. */
export async function openMetrics({ host, port, standing, log }: MetricsParts): Promise<Metrics> {
  const { default: prometheus } = await import('prom-client');
  const counted = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: counted });
  const { counters, histograms } = countersIn(prometheus, counted);

  async function scrape(): Promise<string> {
    // Made anew each time: what no longer is must not linger, as an old version of the knowledge would.
    const present = new prometheus.Registry();
    const gauges = new Map<string, Gauge>();
    for (const [name, value, labels = {}] of figuresOf(await standing())) {
      const gauge = gauges.get(name) ?? new prometheus.Gauge({ ...namesOf(name), registers: [present] });
      gauges.set(name, gauge);
      gauge.set(labels, value);
    }
    return (await present.metrics()) + (await counted.metrics());
  }

  const server = createServer((request, response) => {
    // In two steps: restify has put a writeHead of its own on every response in the process, and it answers nothing.
    const answer = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'Content-Type': type });
      response.end(body);
    };
    if (request.method !== 'GET' || request.url !== '/metrics') {
      return answer(404, 'text/plain; charset=utf-8', 'Her er det bare GET /metrics.\n');
    }
    scrape().then(
      (text) => answer(200, counted.contentType, text),
      (error: unknown) => {
        log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'The figures could not be read.');
        answer(503, 'text/plain; charset=utf-8', 'Tallene kan ikke leses nå.\n');
      },
    );
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    count: (name, labels) => counters.get(name)?.inc(labels),
    observe: (name, seconds) => histograms.get(name)?.observe(Math.max(0, seconds)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function countersIn(prometheus: typeof import('prom-client'), registry: Registry) {
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  for (const [name, metric] of Object.entries<Metric>(metricList)) {
    const settings = { ...namesOf(name as MetricName), registers: [registry] };
    if (metric.is === 'counter') {
      const counter = new prometheus.Counter(settings);
      for (const value of metric.from) counter.inc({ [metric.labels[0]]: value }, 0);
      counters.set(name, counter);
    }
    if (metric.is === 'histogram') histograms.set(name, new prometheus.Histogram({ ...settings, buckets: [...metric.buckets] }));
  }
  return { counters, histograms };
}

function namesOf(name: MetricName) {
  const { help, labels = [] }: Metric = metricList[name];
  return { name, help, labelNames: [...labels] };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? 'Porten i METRICS_PORT er opptatt av et annet program. Stopp det, eller sett METRICS_PORT til en ledig port.'
            : 'Assistenten kan ikke lytte på porten i METRICS_PORT. Sett METRICS_PORT til en annen port, eller fjern linjen.',
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, () => resolve());
  });
}
