// The app was removed from a workspace, or its tokens were revoked: what was kept of it goes, in whatever order Slack tells.
import { z } from 'zod';
import type { Surface } from './surface.ts';

const ids = z.array(z.string()).catch([]);
const revoked = z.object({ bot: ids, oauth: ids }).catch({ bot: [], oauth: [] });
const time = z.number().optional().catch(undefined);

export const uninstalled: Surface = {
  needs: { events: ['app_uninstalled', 'tokens_revoked'] },
  listen({ app, leave }) {
    app.event('app_uninstalled', async ({ body, context }) => {
      await leave({ origin: context, at: time.parse(body.event_time), isWhole: true, users: [] });
    });
    app.event('tokens_revoked', async ({ event, body, context }) => {
      const { bot, oauth } = revoked.parse(event.tokens);
      await leave({
        origin: context,
        at: time.parse(body.event_time),
        isWhole: bot.length > 0,
        users: oauth,
      });
    });
  },
};
