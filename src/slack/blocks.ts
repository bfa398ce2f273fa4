// The words of a message that has them in its blocks or attachments, as Slack's markup.
import { escapeText } from '../render/mrkdwn.ts';

/** Characters that are read of one message: nobody writes more, and a reader of blocks must not be kept busy. */
const MOST = 12_000;
/** Levels of blocks within blocks. */
const DEEPEST = 12;

/** Elements that begin a line of their own. */
const lines: ReadonlySet<unknown> = new Set([
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
  'section',
  'header',
  'context',
]);

/**
 * The words in any blocks, attachments or elements of them, of whatever shape they come in; '' where there are none.
 * Mentions of people stand in them as `<@U…>`, as in a message's text.
 */
export function wordsOf(part: unknown): string {
  return read(part, 0)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, MOST);
}

function read(part: unknown, depth: number): string {
  if (typeof part !== 'object' || part === null || depth > DEEPEST) return '';
  if (Array.isArray(part))
    return part
      .slice(0, 500)
      .map((one) => read(one, depth + 1))
      .join('');
  const { type, text, elements, fields, blocks, message, message_blocks, user_id, url, name } =
    part as Record<string, unknown>;
  if (type === 'user' && typeof user_id === 'string') return `<@${user_id}>`;
  if (type === 'emoji' && typeof name === 'string') return ` :${name}: `;
  if (type === 'button' || type === 'image') return '';
  const own =
    typeof text === 'string'
      ? type === undefined || type === 'mrkdwn'
        ? text
        : escapeText(text)
      : type === 'link' && typeof url === 'string'
        ? escapeText(url)
        : read(text, depth + 1);
  const inner = [elements, fields, blocks, message, message_blocks]
    .map((one) => read(one, depth + 1))
    .join('');
  const words = own + (own.trim() !== '' && type === undefined ? '\n' : inner);
  return lines.has(type) ? `${words}\n` : words;
}
