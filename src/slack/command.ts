// /authguide: a question whose answer only the person who asks sees.
import { explorerAsked, openExplorer } from './explorer.ts';
import { conversationName, type Surface } from './surface.ts';
import { workspaceOf } from './team.ts';

export const command: Surface = {
  needs: { scopes: ['commands', 'chat:write'], commands: ['/authguide'] },
  listen({ app, teamOf }) {
    // Whoever runs it may give the command another name in the manifest: all that Slack sends us are ours.
    app.command(/./, async ({ ack, command, context }) => {
      await ack();
      const team = await teamOf(context);
      const { ways } = team;
      const { channel_id, user_id, response_url } = command;
      const text = command.text ?? '';
      const where = {
        user: user_id,
        // In a direct message there is nobody to share it with.
        share: !channel_id?.startsWith('D'),
        names: { lasting: [command.trigger_id] },
        conversations: [conversationName(workspaceOf(context), channel_id, user_id)],
        ways: [
          ...(response_url ? [ways.responseUrl(response_url)] : []),
          ...(channel_id && user_id ? [ways.ephemeral(channel_id, user_id)] : []),
          ...(user_id ? [ways.direct(user_id)] : []),
        ],
      } as const;
      const explores = explorerAsked(text);
      if (explores)
        await openExplorer(team, { ...explores, trigger_id: command.trigger_id, otherwise: where });
      else await team.reply({ surface: 'command', asks: { text }, ...where });
    });
  },
};
