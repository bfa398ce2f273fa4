// YAML → its data, and the line on which each value of it stands.
import { LineCounter, parseDocument } from 'yaml';

export interface Yaml {
  /** Undefined where the source is not YAML; null where it says nothing. */
  readonly data: unknown;
  /** Why it is not YAML: nothing can be read of it then. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** The 1-based line of the value at a path, or of the nearest value above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What a schema says of a value, with the value's path before it. */
export function inPlace({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `"${path.join('.')}" ${message}`;
}

export function readYaml(source: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true);
    const range =
      node !== null && typeof node === 'object' && 'range' in node ? (node.range as number[]) : null;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const errors = document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, message }));
  if (errors.length > 0) return { data: undefined, errors, lineOf };
  try {
    return { data: document.toJS(), errors, lineOf };
  } catch (error) {
    // An alias that names nothing, or one that would grow without bound.
    return { data: undefined, errors: [{ line: 1, message: (error as Error).message }], lineOf };
  }
}
