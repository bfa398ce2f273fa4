// What can be watched: counters and histograms for Prometheus, with no question, person or channel in a label.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Basis } from './health.ts';

/** Seconds: an answer takes about one millisecond, a call to Slack a hundred. */
const answering = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1];
const posting = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 600];

/** What is known of the content at the moment of a scrape. */
export interface ContentFigures extends Basis {
  readonly sections: number;
  readonly problems: number;
  /** Can the database be written? Undefined where there is none. */
  readonly database: boolean | undefined;
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Metrics of one app. They are counted whether anybody reads them or not. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    answers: new Counter({
      name: 'authguide_answers_total',
      help: 'Answers, by kind, reason of a refusal, surface and language',
      labelNames: ['kind', 'reason', 'surface', 'language'],
      registers,
    }),
    failures: new Counter({
      name: 'authguide_failures_total',
      help: 'Questions that could not be answered or whose answer could not be delivered, by surface',
      labelNames: ['surface'],
      registers,
    }),
    answering: new Histogram({
      name: 'authguide_answering_seconds',
      help: 'From a question to its answer, before it is drawn',
      buckets: answering,
      registers,
    }),
    posting: new Histogram({
      name: 'authguide_posting_seconds',
      help: 'From an answer to its delivery to Slack, with all waiting',
      buckets: posting,
      registers,
    }),
    refusals: new Counter({
      name: 'authguide_slack_refusals_total',
      help: "Calls that Slack refused or that failed, by way and Slack's error code",
      labelNames: ['way', 'error'],
      registers,
    }),
    retries: new Counter({
      name: 'authguide_slack_retries_total',
      help: 'Calls that were made again, by way',
      labelNames: ['way'],
      registers,
    }),
    duplicates: new Counter({
      name: 'authguide_duplicates_total',
      help: 'Questions that Slack delivered again, or a person pressed twice',
      registers,
    }),
    dropped: new Counter({
      name: 'authguide_ledger_dropped_total',
      help: 'Counts that were lost because the database was away for too long',
      registers,
    }),
    turnedAway: new Counter({
      name: 'authguide_turned_away_total',
      help: 'Requests and frames that were not let in, by reason',
      labelNames: ['reason'],
      registers,
    }),
  };
}

/** Adds what is looked up at each scrape: the content, the event loop, memory. */
export function watchProcess({ registry }: Metrics, content: () => ContentFigures): void {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: (figures: ContentFigures) => number) =>
    new Gauge({
      name: `authguide_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read(content()));
      },
    });
  gauge('guides', 'Guides that are answered from', ({ guides }) => guides);
  gauge('sections', 'Sections of these guides', ({ sections }) => sections);
  gauge('content_problems', 'Problems of the folder as it was last read', ({ problems }) => problems);
  gauge('guides_left_out', 'Guides that cannot be used', ({ leftOut }) => leftOut.length);
  gauge('database_ready', '1 while the database can be used; NaN without one', ({ database }) =>
    database === undefined ? Number.NaN : Number(database),
  );
  gauge('content_held', '1 while a broken change keeps an older version answering', ({ held }) =>
    Number(held),
  );
  gauge(
    'content_age_seconds',
    'Since the content that answers now was read',
    ({ loadedAt }) => (Date.now() - loadedAt.getTime()) / 1000,
  );
  gauge(
    'last_good_load_timestamp_seconds',
    'When the content that answers now was read',
    ({ loadedAt }) => loadedAt.getTime() / 1000,
  );
}
