// The app's shortcuts: global ones beside the composer, those for a message beside each message.
import type { VNode } from 'preact';
import type { Shortcut } from '../manifest.ts';
import type { Message } from '../store.ts';
import { useWorkspace } from './context.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { act } from './state.ts';

export function GlobalShortcuts({ channel }: { channel: string }): VNode | null {
  const { snapshot, t } = useWorkspace();
  const items = itemsFor('global', snapshot.shortcuts, (callback_id) =>
    act('shortcut', { callback_id, channel }),
  );
  return items.length === 0 ? null : <Menu label={t.shortcuts} icon="bolt" items={items} />;
}

/** Only what all see has them. */
export function MessageShortcuts({ message }: { message: Message }): VNode | null {
  const { snapshot, t } = useWorkspace();
  const { channel, ts, visibleTo, subtype } = message;
  const items = itemsFor('message', snapshot.shortcuts, (callback_id) =>
    act('messageShortcut', { callback_id, channel, message: ts }),
  );
  if (items.length === 0 || visibleTo !== undefined || subtype !== undefined) return null;
  return <Menu label={t.messageActions} icon="dots" items={items} />;
}

function itemsFor(
  type: Shortcut['type'],
  shortcuts: readonly Shortcut[],
  take: (callback_id: string) => Promise<unknown>,
): MenuItem[] {
  return shortcuts
    .filter((shortcut) => shortcut.type === type)
    .map(({ name, description, callback_id }) => ({
      name,
      help: description,
      choose: () => take(callback_id),
    }));
}
