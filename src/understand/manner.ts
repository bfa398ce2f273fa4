// What a message says to whoever answers, and asks nothing of the guides by it: hello, thanks, that it is wrong.
import type { PartKind } from '../languages/rule.ts';
import { type Frame, wordClass } from './frame.ts';

/** In this order: "hello, can you help?" asks for help, and "thanks, bye" says thanks. */
const manners = [
  'help',
  'robot',
  'write',
  'wrong',
  'insult',
  'stop',
  'thanks',
  'bye',
  'fine',
  'hello',
] as const;
export type Manner = (typeof manners)[number] | 'empty' | 'orders' | 'guides';

/** Does a short message begin with thanks, and ask nothing? */
function isThanks({ tokens, parts, sentences }: Frame): boolean {
  const first = parts.find(({ as }) => as === 'thanks')?.from ?? 0;
  const asks =
    parts.some(({ as }) => as === 'which' || as === 'who' || as === 'whether') ||
    sentences.some(({ ends }) => ends === '?');
  return tokens.length <= 15 && first <= 1 && !asks && !tokens.some(({ stem }) => stem === 'api');
}

/** Does the message begin with an order to write, politeness aside? */
function opens({ tokens, parts }: Frame): boolean {
  const order = parts.find(({ as }) => as === 'write')?.from ?? 0;
  // "I am translating the guide" orders nothing.
  if (wordClass.self.has(tokens[order - 1]?.text ?? '')) return false;
  return tokens
    .slice(0, order)
    .every(
      ({ text }, i) =>
        wordClass.polite.has(text) ||
        wordClass.glue.has(text) ||
        parts.some(({ as, from, to }) => around.includes(as) && i >= from && i < to),
    );
}

/** By which we are greeted, in any language. */
const ourName = 'authguide';

const around: readonly PartKind[] = [...manners, 'aside', 'request'];

/** What the whole message says to whoever answers; null where it says something else, too. */
export function mannerOf(frame: Frame): Manner | null {
  const { tokens, parts } = frame;
  const said = manners.find((manner) => parts.some(({ as }) => as === manner));
  if (said === undefined) return null;
  // An order to write is one, whatever it is that should be written.
  if (said === 'write' && opens(frame) && !parts.some(({ as }) => as === 'which' || as === 'who'))
    return 'write';
  // "Thank you so much, you saved my day": whoever begins with thanks and asks nothing gives thanks.
  if (said === 'thanks' && isThanks(frame)) return 'thanks';
  const covered = new Uint8Array(tokens.length);
  for (const { as, from, to } of parts) if (around.includes(as)) covered.fill(1, from, to);
  const isRead = (text: string, i: number) =>
    covered[i] === 1 ||
    wordClass.glue.has(text) ||
    wordClass.polite.has(text) ||
    wordClass.vague.has(text) ||
    text === ourName ||
    text === 'bot';
  return tokens.every(({ text }, i) => isRead(text, i)) ? said : null;
}
