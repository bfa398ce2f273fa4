// Starts the bot: opens the way in, asks Slack who we are, and answers until the process is told to stop.
import { webApi } from '@slack/bolt';
import type { SlackSettings } from '../settings.ts';
import { createApp } from './app.ts';
import { Health } from './health.ts';
import { connect } from './receivers.ts';
import type { Answering } from './reply.ts';
import { stopOnSignal } from './shutdown.ts';

/** Why the bot did not start, in words for whoever runs it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** @throws {StartError} when Slack or the network does not let us start */
export async function startSlack(settings: SlackSettings, answering: Answering): Promise<void> {
  const { log } = answering;
  const health = new Health();
  const connection = connect(settings, health, log);
  const { receiver } = connection;
  const { botToken, apiUrl } = settings;
  try {
    const app = await createApp({ receiver, botToken, apiUrl, ...answering });
    stopOnSignal({ app, connection, health, log });
    const port = await connection.open();
    health.ready(connection.probe(app));
    log.info(
      { mode: settings.mode, port, content: answering.library().content },
      'ready: authguide answers in Slack',
    );
  } catch (error) {
    throw new StartError(explain(error, settings), { cause: error });
  }
}

/** Fact, consequence, remedy. */
function explain(error: unknown, { mode, apiUrl = 'https://slack.com/api/', port }: SlackSettings): string {
  if (error instanceof webApi.WebAPIPlatformError) {
    const token = mode === 'socket' ? 'SLACK_BOT_TOKEN or SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
    return `Slack answers "${error.data.error}": it does not let authguide in. Check ${token}, and that the app is installed in the workspace.`;
  }
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError) {
    return `Slack cannot be reached at ${apiUrl} (${error.message}): authguide cannot answer. Check the network, and SLACK_API_URL where it is set.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `port ${port} is taken: Slack's requests cannot come in. Stop the other program or set PORT to another one.`;
  }
  return `authguide could not start: ${error instanceof Error ? error.message : String(error)}`;
}
