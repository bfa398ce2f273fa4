// The list of conversations, with the state of the content below it.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Channel } from '../store.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';

interface SidebarProps {
  readonly channel: Channel;
  readonly onOpen: (channel: string) => void;
  readonly onLanguage: () => void;
  readonly onContent: () => void;
}

export function Sidebar({ channel, onOpen, onLanguage, onContent }: SidebarProps): VNode {
  const { snapshot, t } = useWorkspace();
  const unread = useUnread(channel.id);
  const item = (candidate: Channel) => (
    <li key={candidate.id}>
      <button
        type="button"
        class={unread.has(candidate.id) ? 'channel channel-unread' : 'channel'}
        aria-current={candidate.id === channel.id ? 'page' : undefined}
        onClick={() => onOpen(candidate.id)}
      >
        {candidate.kind === 'im' ? <img class="channel-logo" src="icon.svg" alt="" /> : <Icon name="hash" />}
        <span>{candidate.name}</span>
        {unread.has(candidate.id) && <span class="visually-hidden"> ({t.unread})</span>}
      </button>
    </li>
  );
  return (
    <nav class="sidebar" aria-label={t.navigation}>
      <div class="brand">
        <img class="brand-logo" src="icon.svg" alt="" />
        <div>
          <h1>authguide</h1>
          <p>{t.tagline}</p>
        </div>
      </div>
      <h2>{t.channels}</h2>
      <ul>{snapshot.channels.filter(({ kind }) => kind === 'channel').map(item)}</ul>
      <h2>{t.directMessages}</h2>
      <ul>{snapshot.channels.filter(({ kind }) => kind === 'im').map(item)}</ul>
      <ContentButton onContent={onContent} />
      <button type="button" class="language" lang={t.language === 'fr' ? 'en' : 'fr'} onClick={onLanguage}>
        {t.otherLanguage}
      </button>
    </nav>
  );
}

function ContentButton({ onContent }: { onContent: () => void }): VNode {
  const { snapshot, t } = useWorkspace();
  const { content, refusals } = snapshot;
  const errors = content.problems.length + refusals.length;
  const state =
    content.held || content.problems.some(({ severity }) => severity === 'error') || refusals.length > 0;
  return (
    <button type="button" class={`content-button ${state ? 'content-bad' : ''}`} onClick={onContent}>
      <Icon name={state ? 'warning' : 'check'} />
      <span>
        <strong>
          {t.content} <code>{content.hash}</code>
        </strong>
        <span>{t.contentOf(content.guides, content.sections)}</span>
        <span>{t.problems(errors)}</span>
      </span>
    </button>
  );
}

/** Channels with messages that came while another one was open. */
function useUnread(open: string): ReadonlySet<string> {
  const { snapshot } = useWorkspace();
  const seen = useRef(new Map<string, string>());
  const [first] = useState(() => new Map(snapshot.messages.map(({ channel, ts }) => [channel, ts])));
  const newest = new Map(snapshot.messages.map(({ channel, ts }) => [channel, ts]));
  useEffect(() => {
    seen.current.set(open, newest.get(open) ?? '');
  });
  const known = (channel: string) => seen.current.get(channel) ?? first.get(channel) ?? '';
  return new Set(
    [...newest]
      .filter(([channel, ts]) => channel !== open && ts > known(channel))
      .map(([channel]) => channel),
  );
}
