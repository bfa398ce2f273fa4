// Starts the bot as `npm start` does: in Slack, or in the workspace in the browser where no Slack is set up.
import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '../src/explain.ts';
import { reasonsOf } from '../src/render/why.ts';
import { cannotListen, openService, run } from '../src/service.ts';
import { environment, readSettings } from '../src/settings.ts';
import { createApp } from '../src/slack/app.ts';
import { startSlack } from '../src/slack/start.ts';
import { version } from '../src/version.ts';
import { startWorkspace } from './workspace.ts';

/** Milliseconds for which what is kept may hold up the end. */
const DEADLINE = 5_000;

await run(async () => {
  const settings = readSettings(environment());
  const { content, health, answering, keeping, tenancy, sendWeekly } = await openService(settings);
  if (settings.mode !== 'local') {
    const app = await startSlack(settings, health, answering, () => keeping?.close(), tenancy);
    sendWeekly(app.teams);
    return keeping?.start();
  }

  if (content === undefined) throw new Error('the local workspace has one folder of guides');
  const { port } = settings;
  const { library, log } = answering;
  const { url } = await startWorkspace({
    port,
    content,
    answerHealth: (request, response) => health.answer(request, response),
    buildApp: (slack) =>
      createApp({
        ...answering,
        receiver: slack.receiver,
        fetch: slack.fetch,
        botToken: 'xoxb-local',
        onAnswer: (answered) =>
          slack.trace({
            reasons: reasonsOf(answered, library()),
            trace: explain(answered, library()),
          }),
      }),
  }).catch((error: NodeJS.ErrnoException) => {
    throw cannotListen('the local workspace cannot open', 'PORT', port, error);
  });
  health.ready(async () => true);
  log.info({ content: library().content, version }, `ready: open ${url}`);
  // Whoever wants a quiet log still has to know where to look.
  if (!log.isLevelEnabled('info')) process.stderr.write(`ready: open ${url}\n`);
  if (keeping === undefined) return;
  const end = () => Promise.race([keeping.close(), sleep(DEADLINE)]).finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  await keeping.start();
});
