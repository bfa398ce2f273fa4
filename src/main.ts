// Starts the bot as it is deployed: settings, content, then Slack.
import { openService, run } from './service.ts';
import { environment, readSlackSettings } from './settings.ts';
import { startSlack } from './slack/start.ts';

await run(async () => {
  const settings = readSlackSettings(environment());
  const { health, answering, keeping, tenancy, sendWeekly } = await openService(settings);
  const app = await startSlack(settings, health, answering, () => keeping?.close(), tenancy);
  sendWeekly(app.teams);
  await keeping?.start();
});
