// What the composer offers while one types: the app's commands, and the names after an @.
import type { Snapshot } from '../protocol.ts';
import type { Strings } from './strings.ts';

export interface Suggestion {
  /** What stands before the caret and is replaced. */
  readonly word: string;
  readonly insert: string;
  readonly help: string;
}

/** What could be meant by the text before the caret; the app comes first. */
export function suggest(before: string, snapshot: Snapshot, t: Strings): readonly Suggestion[] {
  if (/^\/[\p{L}\p{N}_-]*$/u.test(before)) {
    return snapshot.commands
      .filter((command) => command.startsWith(before.toLowerCase()))
      .map((command) => ({ word: before, insert: `${command} `, help: t.commandHelp }));
  }
  const word = /(?:^|\s)(@[\p{L}\p{N}_-]*)$/u.exec(before)?.[1];
  if (word === undefined) return [];
  return snapshot.users
    .filter(({ id, name }) => id !== snapshot.you && `@${name}`.startsWith(word.toLowerCase()))
    .sort((one, other) => Number(other.isBot) - Number(one.isBot))
    .map(({ id, name }) => ({
      word,
      insert: `@${name} `,
      help: id === snapshot.botUser ? t.mentionHelp : '',
    }));
}
