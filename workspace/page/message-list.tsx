// Messages and refused calls in the order in which they happened.
import type { VNode } from 'preact';
import type { Refusal } from '../protocol.ts';
import type { Message } from '../store.ts';
import { MessageItem } from './message.tsx';
import type { PaneContent } from './pane.tsx';
import { RefusalItem } from './refusal.tsx';

interface MessageListProps {
  readonly messages: readonly Message[];
  readonly refusals: readonly Refusal[];
  readonly onPane: (content: PaneContent) => void;
  readonly inThread?: boolean;
}

/** Seconds after which a message by the same person gets its own name and picture again. */
const PAUSE = 300;

export function MessageList({ messages, refusals, onPane, inThread = false }: MessageListProps): VNode {
  const items = [
    ...messages.map((message, index) => {
      const continued = continues(messages[index - 1], message);
      return {
        ts: message.ts,
        item: <MessageItem key={message.ts} {...{ message, continued, onPane, inThread }} />,
      };
    }),
    ...refusals.map((refusal) => ({
      ts: refusal.ts,
      item: <RefusalItem key={refusal.ts} refusal={refusal} />,
    })),
  ];
  return <>{items.sort((one, other) => Number(one.ts) - Number(other.ts)).map(({ item }) => item)}</>;
}

function continues(before: Message | undefined, { user, ts, bot_id, subtype }: Message): boolean {
  if (before?.user !== user || bot_id !== undefined || subtype !== undefined) return false;
  return Number(ts) - Number(before.ts) < PAUSE;
}
