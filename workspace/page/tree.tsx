// Any JSON value as nested lists and tables that a person can read.
import type { VNode } from 'preact';

export function Tree({ value }: { value: unknown }): VNode {
  if (typeof value === 'string' && value.includes('\n')) return <pre class="listing">{value}</pre>;
  if (typeof value !== 'object' || value === null) return <span>{scalar(value)}</span>;
  if (Array.isArray(value)) return <List items={value} />;
  return (
    <dl class="tree">
      {Object.entries(value).map(([key, inner]) => (
        <div class={isDeep(inner) ? 'tree-deep' : ''}>
          <dt>{key}</dt>
          <dd>
            <Tree value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function List({ items }: { items: readonly unknown[] }): VNode {
  if (!items.some(isDeep)) return <span>{items.map(scalar).join(', ') || '—'}</span>;
  if (items.every(isRecord) && !items.some((item) => Object.values(item).some(isDeep)))
    return <Rows items={items} />;
  return (
    <ol class="tree-list">
      {items.map((item) => (
        <li>
          <Tree value={item} />
        </li>
      ))}
    </ol>
  );
}

/** Records without anything nested read best as a table. */
function Rows({ items }: { items: readonly Readonly<Record<string, unknown>>[] }): VNode {
  const keys = [...new Set(items.flatMap(Object.keys))];
  return (
    <table class="tree-table">
      <thead>
        <tr>
          {keys.map((key) => (
            <th scope="col">{key}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            {keys.map((key) => (
              <td>{key in item && scalar(item[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function scalar(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return value === null || value === undefined ? '—' : String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Does it hold anything that needs lines of its own? */
function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
