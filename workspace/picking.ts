// Which conversations a select offers, and which one it begins with.
import { type Element, mapElements } from './actions.ts';
import type { Block } from './limits/check.ts';
import type { Channel } from './store.ts';

/** What Slack calls each kind of conversation in a filter. */
const KINDS = { channel: 'public', im: 'im' } as const;

/** Does a select of channels or conversations offer this one? */
export function offers({ type, filter }: Element, { kind }: Channel): boolean {
  if (!type.includes('conversations')) return kind === 'channel';
  const { include, exclude_bot_users = false } = (filter ?? {}) as {
    include?: readonly string[];
    exclude_bot_users?: boolean;
  };
  if (include !== undefined && !include.includes(KINDS[kind])) return false;
  // Each direct message of this workspace is one with the app.
  return !(exclude_bot_users && kind === 'im');
}

/** The blocks of a view in which each select that should begins with the conversation in which the view was opened. */
export function withCurrent(blocks: readonly Block[], current: Channel | undefined): Block[] {
  if (current === undefined) return [...blocks];
  return mapElements(blocks, (element) => {
    const { type, default_to_current_conversation: wanted } = element;
    if (wanted !== true || !offers(element, current)) return element;
    if (type === 'conversations_select') return { initial_conversation: current.id, ...element };
    return { initial_conversations: [current.id], ...element };
  });
}
