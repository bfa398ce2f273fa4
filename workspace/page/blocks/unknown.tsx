// Whatever this page cannot draw: a readable box with its JSON, never nothing.
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';

export function Unknown({ value }: { value: { readonly type: string } }): VNode {
  const { t } = useWorkspace();
  return (
    <details class="unknown">
      <summary>
        {t.unknownBlock} <code>{value.type}</code>
      </summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}
