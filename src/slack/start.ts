// Starts the bot: opens the way in, asks Slack who we are, and answers until the process is told to stop.
import { webApi } from '@slack/bolt';
import type { Health } from '../health.ts';
import { createMetrics } from '../metrics.ts';
import type { SlackSettings } from '../settings.ts';
import { version } from '../version.ts';
import type { Answering } from './answering.ts';
import { createApp, type GuideApp, surfaces } from './app.ts';
import { createDispatcher, fetchBy } from './client.ts';
import { openTenancy, type Tenancy } from './installs/several.ts';
import { errorCode } from './outcome.ts';
import { connect } from './receivers.ts';
import { type Running, stopOnSignal } from './shutdown.ts';

/** Why the bot did not start, in words for whoever runs it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * @param onEnd what is to be done once no question is under way any more, before the process ends
 * @param tenancy for an app that several workspaces install
 * @throws {StartError} when Slack or the network does not let us start
 */
export async function startSlack(
  settings: SlackSettings,
  health: Health,
  answering: Answering,
  onEnd: () => Promise<void> | undefined = () => undefined,
  tenancy?: Tenancy,
): Promise<GuideApp> {
  const { log, metrics = createMetrics() } = answering;
  const { apiUrl, proxy } = settings;
  const dispatcher = createDispatcher(proxy);
  const calling = { apiUrl, fetch: fetchBy(dispatcher) };
  const counted = { ...answering, metrics };
  const open =
    settings.oauth &&
    tenancy &&
    openTenancy({ ...tenancy, oauth: settings.oauth, answering: counted, calling });
  const installer = open?.installer(surfaces);
  const connection = connect(settings, { health, log, metrics, dispatcher, installer });
  const running: Running = { connection, health, log, onEnd };
  stopOnSignal(running);
  try {
    const port = await connection.listen();
    const { receiver } = connection;
    const access = open ? { several: open.several } : { botToken: settings.botToken ?? '' };
    const app = await createApp({ receiver, ...access, ...calling, ...counted });
    running.app = app;
    await connection.open();
    health.ready(connection.probe(app));
    log.info(
      { mode: settings.mode, port, content: answering.library().content, version },
      'ready: authguide answers in Slack',
    );
    return app;
  } catch (error) {
    throw new StartError(explain(error, settings), { cause: error });
  }
}

/** Fact, consequence, remedy. */
function explain(error: unknown, { mode, apiUrl = 'https://slack.com/api/', port }: SlackSettings): string {
  if (error instanceof webApi.WebAPIPlatformError) {
    const token = mode === 'socket' ? 'SLACK_BOT_TOKEN or SLACK_APP_TOKEN' : 'SLACK_BOT_TOKEN';
    const said = errorCode(error.data.error);
    if (said === null)
      return `what answers at ${apiUrl} is not Slack: authguide cannot start. Check the network, a proxy that asks for a login, and SLACK_API_URL where it is set.`;
    return `Slack answers "${said}": it does not let authguide in. Check ${token}, and that the app is installed in the workspace.`;
  }
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError) {
    return `Slack cannot be reached at ${apiUrl} (${error.message}): authguide cannot answer. Check the network, HTTPS_PROXY, and SLACK_API_URL where it is set.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `port ${port} is taken: neither Slack's requests nor a load balancer's can come in. Stop the other program or set PORT to another one.`;
  }
  return `authguide could not start: ${error instanceof Error ? error.message : String(error)}`;
}
