// /authguide: a question whose answer only the person who asks sees.
import { inPrivate } from './place.ts';
import { conversationName, type Surface } from './surface.ts';

const name = '/authguide';

export const command: Surface = {
  needs: { scopes: ['commands', 'chat:write'], commands: [name] },
  register(app, reply) {
    app.command(name, async ({ ack, command, respond }) => {
      await ack();
      await reply({
        text: command.text,
        names: [command.trigger_id],
        conversation: conversationName(command.team_id, command.channel_id, command.user_id),
        place: inPrivate(respond),
      });
    });
  },
};
