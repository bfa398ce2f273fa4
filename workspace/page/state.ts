// What the page knows of the workspace, and what it can ask of it.
import type { News, Snapshot } from '../protocol.ts';
import type { Message } from '../store.ts';
import type { Strings } from './strings.ts';

/** Messages that the page keeps; the server keeps the same in all channels together, or fewer. */
const MESSAGES = 2000;
const REFUSALS = 100;

/** The workspace after a piece of news; null until the first snapshot. */
export function after(state: Snapshot | null, news: News): Snapshot | null {
  if (news.type === 'snapshot') return news.snapshot;
  if (state === null) return null;
  switch (news.type) {
    case 'message':
      return { ...state, messages: withMessage(state.messages, news.message) };
    case 'deleted':
      return {
        ...state,
        messages: state.messages.filter(({ channel, ts }) => channel !== news.channel || ts !== news.ts),
      };
    case 'modals':
      return { ...state, modals: news.views };
    case 'home':
      return { ...state, home: news.view };
    case 'refusal':
      return { ...state, refusals: [...state.refusals, news.refusal].slice(-REFUSALS) };
    case 'content':
      return { ...state, content: news.content };
  }
}

function withMessage(messages: readonly Message[], message: Message): readonly Message[] {
  const same = (other: Message) => other.channel === message.channel && other.ts === message.ts;
  if (messages.some(same)) return messages.map((other) => (same(other) ? message : other));
  return [...messages, message].slice(-MESSAGES);
}

/** The server cannot be reached: nothing was done. */
class Unreachable extends Error {}

/** Asks the server for an act; resolves with its result, rejects where it refuses or cannot be reached. */
export async function act(name: string, args: object): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  }).catch(() => {
    throw new Unreachable();
  });
  const result: unknown = await response.json();
  if (!response.ok) throw new Error((result as { error?: string }).error ?? response.statusText);
  return result;
}

/** What to say of an act that failed. */
export function wordsOf(error: unknown, t: Strings): string {
  if (error instanceof Unreachable) return t.unreachable;
  return error instanceof Error ? error.message : String(error);
}
