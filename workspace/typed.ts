// What a person types into the composer, as Slack passes it on: escaped, with mentions as ids.
import type { Channel, User } from './store.ts';

/** Message text as Slack stores it: `&`, `<`, `>` escaped, known @names and #channels turned into `<@…>` and `<#…>`. */
export function encodeTyped(text: string, users: readonly User[], channels: readonly Channel[]): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<![\p{L}\p{N}@#])([@#])([\p{L}\p{N}_-]+)/gu, (written, sign: string, name: string) => {
      const user = users.find((candidate) => candidate.name === name.toLowerCase());
      if (sign === '@' && user !== undefined) return `<@${user.id}>`;
      const channel = channels.find(
        (candidate) => candidate.kind === 'channel' && candidate.name === name.toLowerCase(),
      );
      return sign === '#' && channel !== undefined ? `<#${channel.id}|${channel.name}>` : written;
    });
}

/** The command and its text where a line begins with a slash command; null otherwise. */
export function readCommand(text: string): { command: string; text: string } | null {
  const match = /^(\/[\p{L}\p{N}_-]+)(?:\s+([\s\S]*))?$/u.exec(text.trim());
  return match === null ? null : { command: match[1] ?? '', text: match[2] ?? '' };
}
