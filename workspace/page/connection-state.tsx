// What one is told of the line to the workspace's server: that it is cut, and what came of it.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';
import type { Strings } from './strings.ts';

export function Disconnected({ t }: { t: Strings }): VNode {
  return (
    <p class="banner banner-bad" role="alert">
      <Icon name="warning" /> {t.disconnected}
    </p>
  );
}

export function ConnectionState({ connected }: { connected: boolean }): VNode {
  const { snapshot, t } = useWorkspace();
  const { session } = snapshot;
  const [wasLost, setWasLost] = useState(false);
  const [known, setKnown] = useState(session);
  useEffect(() => {
    if (!connected) setWasLost(true);
  }, [connected]);
  const restarted = connected && session !== known;
  const dismiss = () => {
    setKnown(session);
    document.getElementById('composer')?.focus();
  };
  return (
    <>
      {!connected && <Disconnected t={t} />}
      <div class="connection" role="status">
        {restarted && (
          <p class="banner">
            {t.restarted}
            <button type="button" class="icon-button" aria-label={t.close} onClick={dismiss}>
              <Icon name="close" />
            </button>
          </p>
        )}
        {connected && wasLost && !restarted && <span class="visually-hidden">{t.reconnected}</span>}
      </div>
    </>
  );
}
