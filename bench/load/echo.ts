// The least that a Bolt app can do: it says one sentence to each mention. Its port stands on its first line.
import { App, HTTPReceiver } from '@slack/bolt';

const { SLACK_SIGNING_SECRET = '', SLACK_BOT_TOKEN = '', SLACK_API_URL = '' } = process.env;

const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET });
const app = new App({ receiver, token: SLACK_BOT_TOKEN, clientOptions: { slackApiUrl: SLACK_API_URL } });
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'You said something.' });
});

const server = await receiver.start(0);
const address = server.address();
console.log(JSON.stringify({ port: typeof address === 'object' && address?.port }));
// An orderly end, so that a profiler can write down what it saw.
process.once('SIGTERM', () => process.exit());
