// /authguide: a question whose answer only the person who asks sees.
import { explorerAsked, openExplorer } from './explorer.ts';
import { conversationName, type Surface } from './surface.ts';

export const command: Surface = {
  needs: { scopes: ['commands', 'chat:write'], commands: ['/authguide'] },
  listen(ear) {
    const { app, reply, ways } = ear;
    // Whoever runs it may give the command another name in the manifest: all that Slack sends us are ours.
    app.command(/./, async ({ ack, command }) => {
      await ack();
      const { team_id, channel_id, user_id, response_url } = command;
      const text = command.text ?? '';
      const where = {
        // In a direct message there is nobody to share it with.
        share: !channel_id?.startsWith('D'),
        names: { lasting: [command.trigger_id] },
        conversations: [conversationName(team_id, channel_id, user_id)],
        ways: [
          ...(response_url ? [ways.responseUrl(response_url)] : []),
          ...(channel_id && user_id ? [ways.ephemeral(channel_id, user_id)] : []),
          ...(user_id ? [ways.direct(user_id)] : []),
        ],
      } as const;
      const explores = explorerAsked(text);
      if (explores)
        await openExplorer(ear, { ...explores, trigger_id: command.trigger_id, otherwise: where });
      else await reply({ surface: 'command', asks: { text }, ...where });
    });
  },
};
