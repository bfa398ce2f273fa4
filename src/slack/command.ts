// /authguide: a question whose answer only the person who asks sees.
import { conversationName, type Surface } from './surface.ts';

export const command: Surface = {
  needs: { scopes: ['commands', 'chat:write'], commands: ['/authguide'] },
  listen({ app, reply, ways }) {
    // Whoever runs it may give the command another name in the manifest: all that Slack sends us are ours.
    app.command(/./, async ({ ack, command }) => {
      await ack();
      const { team_id, channel_id, user_id, response_url } = command;
      await reply({
        surface: 'command',
        text: command.text ?? '',
        names: { lasting: [command.trigger_id] },
        conversations: [conversationName(team_id, channel_id, user_id)],
        ways: [
          ...(response_url ? [ways.responseUrl(response_url)] : []),
          ...(channel_id && user_id ? [ways.ephemeral(channel_id, user_id)] : []),
          ...(user_id ? [ways.direct(user_id)] : []),
        ],
      });
    });
  },
};
