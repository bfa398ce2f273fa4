// Any JSON value as nested lists that a person can read.
import type { VNode } from 'preact';

export function Tree({ value }: { value: unknown }): VNode {
  if (typeof value === 'string' && value.includes('\n')) return <pre class="listing">{value}</pre>;
  if (typeof value === 'number') return <>{Math.round(value * 1000) / 1000}</>;
  if (typeof value !== 'object' || value === null) return <>{String(value ?? '—')}</>;
  if (Array.isArray(value)) return <TreeList items={value} />;
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

function TreeList({ items }: { items: readonly unknown[] }): VNode {
  if (items.length === 0) return <>—</>;
  if (!items.some(isDeep)) return <>{items.map(String).join(', ')}</>;
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

function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
