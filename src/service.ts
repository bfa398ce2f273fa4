// What runs beside whatever the bot speaks to: content that stays fresh, health, metrics, and words for what keeps it from starting.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recall } from './answer.ts';
import { type Basis, Health } from './health.ts';
import type { Problem } from './languages/problem.ts';
import type { Keeping } from './ledger/open.ts';
import { ContentError, lineFor } from './library.ts';
import { createLog, type Log } from './log.ts';
import { createMemory } from './memory.ts';
import { createMetrics, watchProcess } from './metrics.ts';
import { LiveContent } from './reload.ts';
import { type Settings, SettingsError, secretOf } from './settings.ts';
import type { Answering } from './slack/answering.ts';
import { describe } from './slack/errors.ts';
import { serveMetrics } from './slack/metrics-server.ts';
import { StartError } from './slack/start.ts';
import { version } from './version.ts';

/** Milliseconds between two reminders that guides are left out. */
const REMINDER = 60 * 60 * 1000;

export interface Service {
  readonly content: LiveContent;
  readonly health: Health;
  /** What the app needs to answer. */
  readonly answering: Answering;
  /** What is kept; undefined where nothing is, and there is nobody to share with. */
  readonly keeping: Keeping | undefined;
}

/** Milliseconds for which a server's database is waited for: from then on it is there when it is there. */
const PATIENCE = 1_500;

/** Opens what is kept. An embedded database is opened by whoever calls `start`, once the bot answers. */
async function openKept(
  settings: Settings,
  { content, log, onDropped }: { content: LiveContent; log: Log; onDropped: (counts: number) => void },
): Promise<Keeping | undefined> {
  const { ledger, databaseUrl } = settings.keeping;
  if (!ledger && databaseUrl === undefined) return undefined;
  const { openKeeping } = await import('./ledger/open.ts');
  const keeping = openKeeping({
    settings: settings.keeping,
    secret: secretOf(settings),
    log,
    contents: () => {
      const { library, loadedAt } = content.current;
      return { '': { content: library.content, readAt: loadedAt.toISOString() } };
    },
    onOutdated: () => void content.reload(),
    onDropped,
  });
  const tell = () => keeping.contentIs('', content.current.library);
  tell();
  content.on('change', tell);
  if (databaseUrl !== undefined)
    await Promise.race([keeping.start(), sleep(PATIENCE, undefined, { ref: false })]);
  return keeping;
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
  const content = await LiveContent.open(settings.contentDir);
  await keepFresh(content, log);
  const library = () => content.current.library;
  const health = new Health(() => basisOf(content));
  const metrics = createMetrics();
  const keeping = await openKept(settings, {
    content,
    log,
    onDropped: (counts) => metrics.dropped.inc(counts),
  });
  if (keeping) health.keeping = () => keeping.state();
  if (metricsPort !== undefined) {
    watchProcess(metrics, () => ({
      ...basisOf(content),
      sections: library().sections.length,
      problems: content.current.problems.length,
      database: keeping && keeping.store.state === 'ready',
    }));
    await serveMetrics(metricsPort, { metrics, health, log }).catch((error: NodeJS.ErrnoException) => {
      throw cannotListen('the metrics cannot be served', 'METRICS_PORT', metricsPort, error);
    });
  }
  const answering = {
    library,
    memory: keeping?.memory ?? createMemory<Recall>(),
    claims: keeping?.claims,
    ledger: keeping?.ledgerOf(''),
    defaultLanguage,
    log,
    metrics,
    state: () => basisOf(content),
    onContentChange: (changed: () => void) => void content.on('change', changed),
  };
  return { content, health, answering, keeping };
}

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

function basisOf({ current }: LiveContent): Basis {
  const { library, problems, held, loadedAt } = current;
  const files = problems.flatMap(({ severity, file }) => (severity === 'error' ? file : []));
  // While a broken change is held back, what answers is the version before it.
  const leftOut = held ? [] : [...new Set(files)].filter((file) => /\.(?:mdx?|markdown)$/i.test(file));
  return { content: library.content, guides: library.guides.length, leftOut, held, loadedAt };
}

/** Reads the content again when it changes or on SIGHUP, and says loudly what is left out. */
async function keepFresh(content: LiveContent, log: Log): Promise<void> {
  report(content.current.problems, log);
  content.on('change', ({ library, held, problems }) => {
    report(problems, log);
    if (held) log.error('the content has changed and is broken: answers come from the last good version');
    else log.info({ content: library.content }, 'the content was read again');
  });
  content.on('error', (error) =>
    log.error({ error: describe(error) }, 'changes of the content go unnoticed'),
  );
  process.on('SIGHUP', () => void content.reload());
  setInterval(() => {
    const { leftOut } = basisOf(content);
    if (leftOut.length > 0)
      log.error({ leftOut }, 'these guides are still left out: people get answers without them; mend them');
  }, REMINDER).unref();
  await content.watch();
}

function report(problems: readonly Problem[], log: Log): void {
  for (const problem of problems)
    log[problem.severity === 'error' ? 'error' : 'warn'](`content: ${lineFor(problem)}`);
}

/** Whoever can mend it needs the words, not where in our code they were said. */
function inWords(error: unknown): string {
  if (error instanceof SettingsError || error instanceof StartError) return error.message;
  if (!(error instanceof ContentError)) throw error;
  return [...error.problems.map(lineFor), error.message].join('\n');
}
