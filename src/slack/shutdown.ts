// The end of the process: take no more work, finish what was taken, then exit 0 in time.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import type { GuideApp } from './app.ts';
import type { Connection } from './receivers.ts';

/** Milliseconds in which a load balancer may learn from /readyz that we are leaving. */
const NOTICE = 500;
/** Milliseconds after which we leave whatever is under way; Heroku and Docker kill after 10 s. */
const DEADLINE = 8_000;

export interface Running {
  /** Once Slack has said who we are. */
  app?: GuideApp;
  readonly connection: Connection;
  readonly health: Health;
  readonly log: Log;
  /** What is to be done once no question is under way any more. */
  readonly onEnd: () => Promise<void> | undefined;
}

/** Ends the process well on SIGTERM or SIGINT, and at once on the second. */
export function stopOnSignal(running: Running): void {
  let signals = 0;
  const onSignal = async (signal: NodeJS.Signals): Promise<void> => {
    signals += 1;
    if (signals > 1) process.exit(1);
    running.log.info({ signal }, 'stopping: no more work is taken, what was taken is finished');
    const outcome = await Promise.race([finish(running), sleep(DEADLINE, 'left work unfinished')]);
    running.log.info(`stopped: ${outcome}`);
    process.exit(0);
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

async function finish(running: Running): Promise<string> {
  const { connection, health, log, onEnd } = running;
  health.stopping();
  await sleep(NOTICE);
  const { app } = running;
  app?.hurry();
  await connection
    .close()
    .catch((error: Error) => log.warn(`the connection did not close well: ${error.message}`));
  await app?.settled();
  await onEnd();
  return 'all work is finished';
}
