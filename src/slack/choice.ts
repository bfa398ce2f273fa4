// What can be asked instead: pressing it is answered where the reply stands, or in the place of one that asked back.
import { acts } from '../render/actions.ts';
import { onPress, replyTo } from './press.ts';
import type { Surface } from './surface.ts';

export const choice: Surface = {
  needs: { scopes: ['chat:write'], interactivity: true },
  listen(ear) {
    onPress(ear, acts.choice, (pressed, team) =>
      replyTo(team, pressed, { act: 'choice', value: pressed.value, to: 'beside' }),
    );
    onPress(ear, acts.choose, (pressed, team) =>
      replyTo(team, pressed, { act: 'choice', value: pressed.value, to: 'inPlace' }),
    );
  },
};
