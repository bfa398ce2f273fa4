// When something of ours breaks: a code for the person to quote, and under the same code the cause for the log.
import { randomInt } from 'node:crypto';
import { errorCode } from './outcome.ts';

/** Letters and digits that nobody confuses when reading them out. */
const alphabet = 'ACDEFHJKLMNPRTUVWXY3479';

/** Six characters: some 150 million codes, enough to find one line in a log. */
export function newCode(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What the log may hold of an error: neither what was sent or received, nor a word of the question. */
export interface Cause {
  readonly name: string;
  readonly message: string;
  /** The error code of Node, of Bolt or of its Web API client. */
  readonly code?: string;
  /** Slack's own error code. */
  readonly slack?: string;
  /** Slack's explanations, which point into what it refused. */
  readonly details?: readonly string[];
  readonly status?: number;
  readonly stack: readonly string[];
  readonly cause?: Cause;
}

/** Describes an error for the log; words of `question` that stand in its message are struck out. */
export function describe(error: unknown, question = ''): Cause {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: [] };
  const { code, data, details, statusCode, original } = error as Error & Record<string, unknown>;
  const inner = error.cause ?? original;
  return {
    name: error.name,
    message: messageOf(error, question),
    ...(typeof code === 'string' && { code }),
    ...slackOf(data),
    ...(Array.isArray(details) && { details: details.map(String) }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    stack: frames(error),
    ...(inner instanceof Error && { cause: describe(inner, question) }),
  };
}

/** Bolt puts all that a server said into the message where it was no JSON: a page, with whatever the page repeats. */
function messageOf(error: Error & { data?: unknown }, question: string): string {
  const said = (error.data as { error?: unknown } | undefined)?.error;
  if (said !== undefined && errorCode(said) === null)
    return 'what answered is not Slack, or Slack sent no JSON';
  return strike(error.message, question).slice(0, 500);
}

function slackOf(data: unknown): { slack?: string; details?: string[] } {
  if (typeof data !== 'object' || data === null) return {};
  const { error, response_metadata } = data as {
    error?: unknown;
    response_metadata?: { messages?: string[] };
  };
  const details = response_metadata?.messages;
  return {
    ...(errorCode(error) !== null && { slack: String(error) }),
    ...(Array.isArray(details) && {
      details: details.slice(0, 10).map((detail) => String(detail).slice(0, 200)),
    }),
  };
}

/** Where the error came from; the first line of a stack repeats its message. */
function frames({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim());
}

function strike(message: string, question: string): string {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  return message.replace(/[\p{L}\p{N}]+/gu, (word) => (words.has(word.toLowerCase()) ? '…' : word));
}
