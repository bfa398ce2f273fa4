// YAML → its data, and the line on which each value of it stands.
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Work } from './slices.ts';

/** Why a text is not YAML, or not TOML: the commonest slips by name, others in the parser's own words. */
export type SyntaxFault =
  | { readonly is: (typeof slips)[number] }
  /** A key has no colon behind it. */
  | { readonly is: 'colon'; readonly key: string }
  /** The sign that front matter should end with is missing. */
  | { readonly is: 'end'; readonly fence: string }
  /** Front matter is in a language that is not read. */
  | { readonly is: 'language' }
  | { readonly is: 'other'; readonly detail: string };

export const slips = [
  'alias',
  'aliases',
  'comma',
  'document',
  'indentation',
  'keyless',
  'tab',
  'tag',
  'twice',
  'unclosed',
] as const;

/** Where a text is not YAML, and why. */
export interface BadLine {
  /** 1-based. */
  readonly line: number;
  readonly fault: SyntaxFault;
}

export interface Yaml {
  /** Undefined where the source is not YAML; null where it says nothing. */
  readonly data: unknown;
  /** Why it is not YAML: nothing can be read of it then. */
  readonly errors: readonly BadLine[];
  /** The 1-based line of the value at a path, or of the nearest value above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Aliases of aliases multiply what they stand for: so few make some two thousand times as much of it at most. */
const mostAliases = 20;

/** What the parser says of each slip. */
const reasons: readonly (readonly [RegExp, (typeof slips)[number]])[] = [
  [/^deficient indentation|^unexpected end of the (?:stream|document) within a/, 'unclosed'],
  [/^bad indentation of/, 'indentation'],
  [/^missed comma between/, 'comma'],
  [/^can not read a block mapping entry|^incomplete explicit mapping|^end of the stream or a/, 'keyless'],
  [/^tab characters must not/, 'tab'],
  [/^unknown (?:\w+ )?tag/, 'tag'],
  [/^duplicated mapping key/, 'twice'],
  [/^unidentified alias/, 'alias'],
  [/^aliases exceeded/, 'aliases'],
];

/** The slip that the parser's reason stands for. */
export function syntaxFault(reason: string): SyntaxFault {
  const [, slip] = reasons.find(([pattern]) => pattern.test(reason)) ?? [];
  return slip === undefined ? { is: 'other', detail: reason } : { is: slip };
}

/** Reads a file of YAML, in slices. */
export function* readYaml(source: string): Work<Yaml> {
  let events: Event[] = [];
  const lineOf = (path: readonly PropertyKey[]) => lineAt(source, offsetOf(source, events, path));
  try {
    events = parseEvents(source, {});
    yield;
    const [data = null] = constructFromEvents(events, { source, maxAliases: mostAliases });
    const second = events.findIndex(({ type }, i) => i > 0 && type === EVENT_ID.DOCUMENT);
    if (second < 0) return { data, errors: [], lineOf };
    const line = lineAt(source, source.indexOf('---', endBefore(events, second)));
    return { data: undefined, errors: [{ line, fault: { is: 'document' } }], lineOf };
  } catch (error) {
    const { message } = error as Error;
    const { reason, mark } = error instanceof YAMLException ? error : { reason: message, mark: undefined };
    // What is not closed is missed below the last line.
    const line = Math.min((mark?.line ?? 0) + 1, lineAt(source.trimEnd(), source.length));
    return { data: undefined, errors: [{ line, fault: syntaxFault(reason) }], lineOf };
  }
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** The value behind the one that begins with this event. */
function behind(events: readonly Event[], value: number): number {
  let depth = 0;
  for (let i = value; i < events.length; i++) {
    const type = events[i]?.type;
    if (type === EVENT_ID.POP) depth--;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) depth++;
    if (depth === 0) return i + 1;
  }
  return events.length;
}

/** Where the value at a path begins in the source, or the nearest value above it that exists. */
function offsetOf(source: string, events: readonly Event[], path: readonly PropertyKey[]): number {
  // The first event is the document's own.
  let value = 1;
  for (const key of path) {
    const found = memberOf(source, events, value, key);
    if (found === null) break;
    value = found;
  }
  const start = startOf(events[value]);
  if (start >= 0) return start;
  // An empty value has no place: its key has one, or the hyphen of its item.
  const before = endBefore(events, value);
  const key = events[value - 1];
  return key?.type === EVENT_ID.SCALAR && source[key.valueEnd] === ':'
    ? startOf(key)
    : Math.max(before, source.indexOf('-', before));
}

/** Where the last scalar ends before an event; 0 where there is none. */
function endBefore(events: readonly Event[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const event = events[i];
    if (event?.type === EVENT_ID.SCALAR && event.valueEnd >= 0) return event.valueEnd;
  }
  return 0;
}

/** The event of a mapping's value or of a sequence's member; null where it has none of that key. */
function memberOf(source: string, events: readonly Event[], at: number, key: PropertyKey): number | null {
  const collection = events[at]?.type;
  if (collection !== EVENT_ID.MAPPING && collection !== EVENT_ID.SEQUENCE) return null;
  let next = at + 1;
  for (let i = 0; next < events.length && events[next]?.type !== EVENT_ID.POP; i++) {
    const value = collection === EVENT_ID.MAPPING ? behind(events, next) : next;
    const name = events[next];
    const said =
      collection === EVENT_ID.SEQUENCE
        ? i
        : name?.type === EVENT_ID.SCALAR
          ? getScalarValue(source, name)
          : '';
    if (said === key) return value;
    next = behind(events, value);
  }
  return null;
}

/** −1 for an empty value. */
function startOf(event: Event | undefined): number {
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    default:
      return -1;
  }
}
