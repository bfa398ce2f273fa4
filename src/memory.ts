// What is remembered of a conversation between one question and the next, behind an interface that others can fill.
import { LRUCache } from 'lru-cache';

/**
 * Where follow-up questions find what came before; several processes may share one. Neither call rejects: a memory that
 * is out of reach knows nothing, and an answer goes on without it.
 */
export interface Memory<Recall> {
  get(conversation: string): Promise<Recall | undefined>;
  set(conversation: string, recall: Recall): Promise<void>;
}

const CONVERSATIONS = 10_000;
const LIFE = 24 * 60 * 60 * 1000;

/** A memory in this process: the last 10,000 conversations, each for 24 hours after its last question. */
export function createMemory<Recall extends object>(): Memory<Recall> {
  const conversations = new LRUCache<string, Recall>({ max: CONVERSATIONS, ttl: LIFE });
  return {
    get: async (conversation) => conversations.get(conversation),
    set: async (conversation, recall) => void conversations.set(conversation, recall),
  };
}

/** V8 copies shorter pieces of a text itself; a longer one points into the text that it was cut out of. */
const shortestSlice = 13;

/** A word cut out of a message holds the whole message in memory; its copy, which is joined anew, holds nothing else. */
const copy = (input: string) => (input.length < shortestSlice ? input : ` ${input}`.slice(1));

/**
 * A function that remembers what it returned, of so many inputs at most: then it forgets all and begins anew, which
 * costs less a call than to know which input is the oldest.
 */
export function remembering<Result>(
  most: number,
  compute: (input: string) => Result,
): (input: string) => Result {
  const known = new Map<string, Result>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined || known.has(input)) return before as Result;
    const own = copy(input);
    const result = compute(own);
    if (known.size >= most) known.clear();
    known.set(own, result);
    return result;
  };
}
