// What runs beside whatever the bot speaks to: content that stays fresh, health, metrics, and words for what keeps it from starting.
import type { Recall } from './answer.ts';
import { Health } from './health.ts';
import type { Keeping } from './ledger/open.ts';
import { ContentError, lineFor } from './library.ts';
import { createLog, type Log } from './log.ts';
import { createMemory } from './memory.ts';
import { createMetrics, watchProcess } from './metrics.ts';
import type { Content, LiveContent } from './reload.ts';
import { basisOfAll, type OpenGuides, openGuides } from './service/guides.ts';
import { type Kept, openKept } from './service/kept.ts';
import { type Settings, SettingsError } from './settings.ts';
import type { Answering } from './slack/answering.ts';
import { describe } from './slack/errors.ts';
import type { Tenancy } from './slack/installs/several.ts';
import { serveMetrics } from './slack/metrics-server.ts';
import { StartError } from './slack/start.ts';
import { version } from './version.ts';

export interface Service {
  /** The guides of all; undefined where each workspace has a folder of its own. */
  readonly content: LiveContent | undefined;
  readonly health: Health;
  /** What the app needs to answer. */
  readonly answering: Answering;
  /** What is kept; undefined where nothing is, and there is nobody to share with. */
  readonly keeping: Keeping | undefined;
  /** For an app that several workspaces install. */
  readonly tenancy: Tenancy | undefined;
  /** Begins to send the report on Mondays, to those of these workspaces who asked for it. */
  readonly sendWeekly: Kept['sendWeekly'];
}

/**
 * Opens the content and keeps it fresh, and serves the metrics where a port is set for them.
 * @throws {ContentError} where there is nothing to answer from
 * @throws {StartError} where the port of the metrics is taken
 */
export async function openService(settings: Settings): Promise<Service> {
  const { defaultLanguage, metricsPort } = settings;
  const log = createLog(settings.logLevel);
  surviveRejections(log);
  const guides = await openGuides(settings, log);
  const state = () => basisOfAll(guides);
  const health = new Health(state);
  const metrics = createMetrics();
  const onDropped = (counts: number) => metrics.dropped.inc(counts);
  const { keeping, own, tenancy, sendWeekly } = await openKept(settings, { guides, log, onDropped });
  if (keeping) health.keeping = () => keeping.state();
  if (metricsPort !== undefined) {
    watchProcess(metrics, () => ({
      ...state(),
      sections: sumOf(guides, ({ library }) => library.sections.length),
      problems: sumOf(guides, ({ problems }) => problems.length),
      database: keeping && keeping.store.state === 'ready',
    }));
    await serveMetrics(metricsPort, { metrics, health, log }).catch((error: NodeJS.ErrnoException) => {
      throw cannotListen('the metrics cannot be served', 'METRICS_PORT', metricsPort, error);
    });
  }
  const answering = {
    ...guides.guides,
    memory: keeping?.memory ?? createMemory<Recall>(),
    claims: keeping?.claims,
    ...own,
    defaultLanguage,
    log,
    metrics,
    state,
  };
  return { content: guides.content, health, answering, keeping, tenancy, sendWeekly };
}

const sumOf = ({ live }: OpenGuides, count: (content: Content) => number): number =>
  [...live().values()].reduce((sum, { current }) => sum + count(current), 0);

/** Why a server of ours does not open, with the remedy where its port is taken. */
export function cannotListen(
  what: string,
  setting: string,
  port: number,
  error: NodeJS.ErrnoException,
): StartError {
  const why =
    error.code === 'EADDRINUSE'
      ? `port ${port} is taken. Stop the other program or set ${setting} to another one.`
      : error.message;
  return new StartError(`${what}: ${why}`, { cause: error });
}

/** Runs a program's start; what keeps it from starting is told in words, and the process ends with code 1. */
export async function run(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const words = inWords(error).trimEnd();
    process.stderr.write(`${words}\n`);
    // Whoever reads the log by machine reads no words on standard error; whoever sits at a terminal needs them once.
    if (!process.stdout.isTTY) createLog('fatal').fatal({ version }, words);
    process.exit(1);
  }
}

/** What broke in a promise that nobody waited for did not break what others wait for. */
function surviveRejections(log: Log): void {
  process.on('unhandledRejection', (error) =>
    log.error({ error: describe(error) }, 'something broke beside all that was under way'),
  );
  process.on('uncaughtException', (error) => {
    log.fatal({ error: describe(error) }, 'authguide ends: something broke that nothing could mend');
    process.exit(1);
  });
}

/** Whoever can mend it needs the words, not where in our code they were said. */
function inWords(error: unknown): string {
  if (error instanceof SettingsError || error instanceof StartError) return error.message;
  if (!(error instanceof ContentError)) throw error;
  return [...error.problems.map(lineFor), error.message].join('\n');
}
