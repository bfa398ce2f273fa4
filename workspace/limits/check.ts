// What Slack would say of blocks, messages and views before it takes them.
import type { z } from 'zod';
import { blocksOn, type Surface } from './blocks.ts';
import { ELEMENT_SURFACES } from './elements.ts';
import { views } from './views.ts';

/** A block as it travels: its type is known, the rest is checked by the schemas. */
export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly [property: string]: unknown;
}

/** Why Slack refuses a call: its error code, and the details that it puts into `response_metadata.messages`. */
export interface Refusal {
  readonly error: string;
  readonly messages: readonly string[];
}

/** Bytes of `text` that chat.update and chat.postEphemeral take. */
const SHORT_TEXT_BYTES = 4000;
/** Characters of `markdown_text`, and of all markdown blocks of a message together. */
const MARKDOWN_CHARACTERS = 12_000;
/** Characters of all tables of a message together. */
const TABLE_CHARACTERS = 10_000;
/** Characters of all text of all blocks together, as measured by those who ran into it. */
const BLOCKS_CHARACTERS = 13_200;
/** What one header adds to that sum besides its text. */
const HEADER_CHARACTERS = 100;
/** Bytes of a view's JSON. */
const VIEW_BYTES = 250_000;

const SCHEMAS = { message: blocksOn('message'), modal: blocksOn('modal'), home: blocksOn('home') };

/** A message's own arguments, as far as Slack limits them. */
export interface MessageArguments {
  readonly text?: string | undefined;
  readonly markdown_text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: readonly unknown[] | undefined;
}

/**
 * The first reason for which Slack refuses a message, or null.
 * `short` holds for chat.update and chat.postEphemeral, whose text is refused where chat.postMessage cuts it;
 * `summed` is false for response_url, where nobody has met the limit on all blocks together.
 */
export function refuseMessage(
  message: MessageArguments,
  { short = false, summed = true }: { short?: boolean; summed?: boolean } = {},
): Refusal | null {
  const { text = '', markdown_text, blocks, attachments = [] } = message;
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  if (markdown_text !== undefined && (text !== '' || hasBlocks)) return refusal('markdown_text_conflict');
  if ((markdown_text ?? '').length > MARKDOWN_CHARACTERS) return refusal('msg_too_long');
  if (blocks !== undefined && !Array.isArray(blocks)) return refusal('invalid_blocks_format');
  if (text === '' && !markdown_text && !hasBlocks && attachments.length === 0) return refusal('no_text');
  if (short && Buffer.byteLength(text) > SHORT_TEXT_BYTES) return refusal('msg_too_long');
  const messages = hasBlocks ? checkBlocks(blocks, 'message') : [];
  if (messages.length > 0) return refusal('invalid_blocks', messages);
  if (hasBlocks && summed && blockCharacters(blocks) > BLOCKS_CHARACTERS)
    return refusal('msg_blocks_too_long');
  return null;
}

/** The first reason for which Slack refuses a view, or null. */
export function refuseView(view: unknown, type: 'modal' | 'home'): Refusal | null {
  const parsed = views[type].safeParse(view);
  if (!parsed.success)
    return refusal(
      'invalid_arguments',
      parsed.error.issues.map((issue) => explain(issue, '/view')),
    );
  const messages = checkBlocks(parsed.data.blocks, type, '/view/blocks');
  if (type === 'modal' && !('submit' in parsed.data) && hasInput(parsed.data.blocks)) {
    messages.push(complaint('missing required field: submit', '/view'));
  }
  if (messages.length > 0) return refusal('invalid_arguments', messages);
  return Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES ? refusal('view_too_large') : null;
}

/** Everything that is wrong with blocks on a surface, in Slack's words, each with a JSON pointer. */
export function checkBlocks(blocks: readonly unknown[], surface: Surface, pointer = '/blocks'): string[] {
  const parsed = SCHEMAS[surface].safeParse(blocks);
  if (!parsed.success) return parsed.error.issues.map((issue) => explain(issue, pointer));
  const valid = blocks as readonly Block[];
  return [
    ...repeated(valid, 'block_id', pointer),
    ...valid.flatMap((block, index) => checkElements(block, surface, `${pointer}/${index}`)),
    ...tooMuch(valid, 'markdown', MARKDOWN_CHARACTERS, pointer),
    ...tooMuch(valid, 'table', TABLE_CHARACTERS, pointer),
  ];
}

function checkElements(block: Block, surface: Surface, pointer: string): string[] {
  const elements = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
  const known = elements.filter(isObject);
  const misplaced = known.filter(({ type }) => ELEMENT_SURFACES[String(type)]?.includes(surface) === false);
  return [
    ...misplaced.map(({ type }) => complaint(`unsupported type: ${type}`, pointer)),
    ...repeated(known, 'action_id', `${pointer}/elements`),
  ];
}

function repeated(items: readonly object[], key: string, pointer: string): string[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    const value: unknown = Reflect.get(item, key);
    const again = value !== undefined && seen.has(value);
    seen.add(value);
    return again ? [complaint(`\`${key}\` already exists: ${value}`, `${pointer}/${index}/${key}`)] : [];
  });
}

function tooMuch(blocks: readonly Block[], type: string, max: number, pointer: string): string[] {
  const total = blocks
    .filter((block) => block.type === type)
    .reduce((sum, block) => sum + characters(block), 0);
  return total > max
    ? [complaint(`${type} blocks must have less than ${max + 1} characters in all`, pointer)]
    : [];
}

function blockCharacters(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + characters(block) + (block.type === 'header' ? HEADER_CHARACTERS : 0),
    0,
  );
}

/** Characters of all `text` strings inside, counted after the escaping that Slack does where the sender did not. */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + characters(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum +
      (key === 'text' && typeof inner === 'string' ? escapedLength(inner, value.type) : characters(inner)),
    0,
  );
}

function escapedLength(text: string, type: unknown): number {
  const special = type === 'mrkdwn' ? /&(?!amp;|lt;|gt;)/g : /[&<>]/g;
  return text.replace(special, (character) => (character === '&' ? '&amp;' : '&lt;')).length;
}

/** A zod issue in Slack's words. */
function explain(issue: z.core.$ZodIssue, base: string): string {
  const pointer = [base, ...issue.path.map(String)].join('/');
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? complaint(`must be less than ${Number(issue.maximum) + 1} characters`, pointer)
        : complaint(`no more than ${issue.maximum} items allowed`, pointer);
    case 'too_small':
      return issue.origin === 'string'
        ? complaint(`must be more than ${Number(issue.minimum) - 1} characters`, pointer)
        : complaint(`no fewer than ${issue.minimum} items allowed`, pointer);
    case 'unrecognized_keys':
      return complaint(`invalid additional property: ${issue.keys.join(', ')}`, pointer);
    case 'invalid_union':
      return complaint('unsupported type', pointer);
    default:
      return complaint(issue.message, pointer);
  }
}

function complaint(message: string, pointer: string): string {
  return `[ERROR] ${message} [json-pointer:${pointer}]`;
}

function hasInput(blocks: readonly unknown[]): boolean {
  return blocks.some((block) => isObject(block) && block.type === 'input');
}

function refusal(error: string, messages: readonly string[] = []): Refusal {
  return { error, messages };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
