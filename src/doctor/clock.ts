// Does our clock agree with Slack's? Slack's requests are dated, and old or future ones are turned away.
import { type Check, error, ok, skipped, warning, withSlack } from './check.ts';

/** Seconds from which a difference is worth a word, and from which every request is turned away. */
const NOTICEABLE = 60;
const TOLERANCE = 5 * 60;

export const clock: Check = {
  name: 'Clock',
  look: withSlack(async ({ calls }) => {
    const { ahead } = await calls.whoAmI();
    if (ahead === null) return [skipped('Slack told no time')];
    const off = Math.abs(ahead);
    if (off <= NOTICEABLE) return [ok('agrees with Slack’s')];
    const fact = `the clock of this machine is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} Slack's`;
    const remedy = 'Set it, and let it follow a time server.';
    return off > TOLERANCE
      ? [error(`${fact}: over HTTP every request of Slack's is turned away. ${remedy}`)]
      : [warning(`${fact}: over HTTP requests are turned away from ${TOLERANCE} seconds on. ${remedy}`)];
  }),
};
