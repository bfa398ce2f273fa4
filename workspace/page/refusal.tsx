// A call that Slack would have refused, in red where its message would have stood.
import type { VNode } from 'preact';
import type { Refusal } from '../protocol.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';

export function RefusalItem({ refusal }: { refusal: Refusal }): VNode {
  const { t } = useWorkspace();
  return (
    <div class="refusal" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t.refused}</strong> <code>{refusal.method}</code> → <code>{refusal.error}</code>
        </p>
        {refusal.messages.length > 0 && (
          <ul>
            {refusal.messages.map((message) => (
              <li>{message}</li>
            ))}
          </ul>
        )}
        <details>
          <summary>{t.details}</summary>
          <pre>{JSON.stringify(refusal.args, null, 2)}</pre>
        </details>
      </div>
    </div>
  );
}
