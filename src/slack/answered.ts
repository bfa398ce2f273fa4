// The controls below an answer: share it, page through its quotations, tell why.
import { acts } from '../render/actions.ts';
import { exploreFrom } from './explorer.ts';
import { onPress, replyTo } from './press.ts';
import type { Surface } from './surface.ts';

export const answered: Surface = {
  needs: { scopes: ['chat:write'], interactivity: true },
  listen(ear) {
    onPress(ear, acts.share, (pressed, team) =>
      replyTo(team, pressed, { act: 'share', value: pressed.value, to: 'posted' }),
    );
    onPress(ear, acts.more, (pressed, team) =>
      replyTo(team, pressed, { act: 'more', value: pressed.value, to: 'inPlace' }),
    );
    onPress(ear, acts.why, (pressed, team) =>
      replyTo(team, pressed, { act: 'why', value: pressed.value, to: 'aside' }),
    );
    // What the row has no room for: the key stands in the block_id.
    onPress(ear, acts.menu, async (pressed, team) => {
      if (pressed.value === acts.explore) return exploreFrom(team, { ...pressed, value: pressed.block_id });
      const [, page] = /^more\.(\d+)$/.exec(pressed.value) ?? [];
      if (page === undefined) return;
      await replyTo(team, pressed, { act: 'more', value: `${page}.${pressed.block_id}`, to: 'inPlace' });
    });
  },
};
