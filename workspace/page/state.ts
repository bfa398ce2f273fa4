// What the page knows of the workspace, kept up to date by the event stream.
import type { News, Snapshot } from '../protocol.ts';
import type { Message } from '../store.ts';

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

/** Hears the event stream until the returned function is called. */
export function listen(onNews: (news: News) => void, onConnection: (connected: boolean) => void): () => void {
  const source = new EventSource('/events');
  source.onopen = () => onConnection(true);
  source.onerror = () => onConnection(false);
  source.onmessage = ({ data }) => onNews(JSON.parse(data) as News);
  return () => source.close();
}

/** Asks the server for an act; resolves with its result, rejects with its words where it refuses. */
export async function act(name: string, args: object): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  const result: unknown = await response.json();
  if (!response.ok) throw new Error((result as { error?: string }).error ?? response.statusText);
  return result;
}
