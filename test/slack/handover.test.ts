// When an event is acknowledged: after what it asks for, unless Slack takes that only once it was acknowledged.
import bolt from '@slack/bolt';
import { createLog } from '../../src/log.ts';
import { handOver } from '../../src/slack/handover.ts';
import { IDENTITY, YOU } from '../../workspace/identity.ts';
import { eventBody } from '../../workspace/payloads.ts';

test.each([
  ['app_mention', ['heard', 'acknowledged']],
  ['message', ['heard', 'acknowledged']],
  ['link_shared', ['acknowledged', 'heard']],
])('%s', async (type, order) => {
  const done: string[] = [];
  const app = new bolt.App({
    receiver: { init() {}, start: async () => {}, stop: async () => {} },
    authorize: async () => ({ botToken: 'xoxb-test', botId: 'B0', botUserId: 'U0BOT' }),
    convoStore: false,
  });
  app.event(type, async () => void done.push('heard'));
  const body = eventBody(IDENTITY, { type, user: YOU, channel: 'C0', ts: '1.1', links: [] }, 'Ev1');
  await handOver(app, { body, acknowledge: () => void done.push('acknowledged') }, createLog('silent'));
  expect(done).toEqual(order);
});
