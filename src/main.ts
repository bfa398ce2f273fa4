// Starts authguide: settings, content, then Slack; or the workspace in the browser where no Slack is set up.
import type { Recall } from './answer.ts';
import { explain } from './explain.ts';
import type { Problem } from './guide.ts';
import { ContentError } from './library.ts';
import { createLog, type Log } from './log.ts';
import { createMemory } from './memory.ts';
import { LiveContent } from './reload.ts';
import { environment, readSettings, SettingsError } from './settings.ts';
import { createApp } from './slack/app.ts';
import { describe } from './slack/errors.ts';
import { StartError, startSlack } from './slack/start.ts';

async function main(): Promise<void> {
  const settings = readSettings(environment());
  const { defaultLanguage, port } = settings;
  const log = createLog(settings.logLevel);
  process.on('uncaughtException', (error) => {
    log.fatal({ error: describe(error) }, 'authguide ends: something broke that nothing could mend');
    process.exit(1);
  });
  const content = await LiveContent.open(settings.contentDir);
  await keepFresh(content, log);
  const library = () => content.current.library;
  const answering = { library, memory: createMemory<Recall>(), defaultLanguage, log };
  if (settings.mode !== 'local') return startSlack(settings, answering);

  const { startWorkspace } = await import('./local/workspace.ts');
  const { url } = await startWorkspace({
    port,
    content,
    buildApp: (slack) =>
      createApp({
        ...answering,
        receiver: slack.receiver,
        fetch: slack.fetch,
        botToken: 'xoxb-local',
        onAnswer: (answered) => slack.trace(explain(answered, library())),
      }),
  }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE'
        ? `port ${port} is taken. Stop the other program or set PORT to another one.`
        : error.message;
    throw new StartError(`the local workspace cannot open: ${why}`, { cause: error });
  });
  log.info({ content: library().content }, `ready: open ${url}`);
  // Whoever wants a quiet log still has to know where to look.
  if (!log.isLevelEnabled('info')) process.stderr.write(`ready: open ${url}\n`);
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
  await content.watch();
}

function report(problems: readonly Problem[], log: Log): void {
  for (const { file, line, severity, message } of problems) {
    log[severity === 'error' ? 'error' : 'warn'](`content: ${file}:${line}: ${message}`);
  }
}

/** Whoever can mend it needs the words, not where in our code they were said. */
function inWords(error: unknown): string {
  if (error instanceof SettingsError || error instanceof StartError) return error.message;
  if (!(error instanceof ContentError)) throw error;
  const lines = error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return [...lines, error.message].join('\n');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${inWords(error).trimEnd()}\n`);
  process.exit(1);
}
