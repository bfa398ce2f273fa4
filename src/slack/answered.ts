// The controls below an answer: share it, page through its quotations, tell why.
import { acts } from '../render/actions.ts';
import { exploreFrom } from './explorer.ts';
import { onPress, replyTo } from './press.ts';
import type { Surface } from './surface.ts';

export const answered: Surface = {
  needs: { scopes: ['chat:write'], interactivity: true },
  listen(ear) {
    onPress(ear.app, acts.share, (pressed, team) =>
      replyTo(ear, pressed, team, { act: 'share', value: pressed.value, to: 'posted' }),
    );
    onPress(ear.app, acts.more, (pressed, team) =>
      replyTo(ear, pressed, team, { act: 'more', value: pressed.value, to: 'inPlace' }),
    );
    onPress(ear.app, acts.why, (pressed, team) =>
      replyTo(ear, pressed, team, { act: 'why', value: pressed.value, to: 'aside' }),
    );
    // What the row has no room for: the key stands in the block_id.
    onPress(ear.app, acts.menu, async (pressed, team) => {
      if (pressed.value === acts.explore)
        return exploreFrom(ear, { ...pressed, value: pressed.block_id }, team);
      const [, page] = /^more\.(\d+)$/.exec(pressed.value) ?? [];
      if (page === undefined) return;
      await replyTo(ear, pressed, team, { act: 'more', value: `${page}.${pressed.block_id}`, to: 'inPlace' });
    });
  },
};
