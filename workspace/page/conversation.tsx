// An open conversation: its tabs, its messages in order, and the composer.
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Channel } from '../store.ts';
import { Blocks } from './blocks/index.tsx';
import { Composer } from './composer.tsx';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';
import type { PaneContent } from './pane.tsx';
import { act } from './state.ts';
import { SurfaceOf } from './surface.tsx';

interface ConversationProps {
  readonly channel: Channel;
  readonly onPane: (content: PaneContent) => void;
  readonly onMenu: () => void;
}

export function Conversation({ channel, onPane, onMenu }: ConversationProps): VNode {
  const { snapshot, t } = useWorkspace();
  const [tab, setTab] = useState<'home' | 'messages'>('messages');
  const [draft, setDraft] = useState('');
  const { home } = snapshot;
  const hasHome = channel.kind === 'im' && snapshot.homeTab;
  const name = nameOf(channel);
  // Slack tells the app whenever a person comes to look at a tab.
  useEffect(() => {
    if (channel.kind === 'im') act('home', { tab }).catch(() => {});
  }, [channel.id, tab, t, snapshot.session]);
  const messages = snapshot.messages.filter(
    (message) => message.channel === channel.id && (message.thread_ts ?? message.ts) === message.ts,
  );
  const refusals = snapshot.refusals.filter((refusal) => refusal.channel === channel.id);
  return (
    <main class="conversation">
      <header class="conversation-header">
        <button type="button" class="icon-button menu-button" aria-label={t.menu} onClick={onMenu}>
          <Icon name="menu" />
        </button>
        <h2>{name}</h2>
        {hasHome && (
          <div class="tabs" role="tablist" aria-label={t.tabs}>
            {(['messages', 'home'] as const).map((candidate) => (
              <button
                type="button"
                role="tab"
                class="tab"
                aria-selected={tab === candidate}
                onClick={() => setTab(candidate)}
              >
                {t[candidate]}
              </button>
            ))}
          </div>
        )}
      </header>
      {hasHome && tab === 'home' ? (
        <Scroll label={t.home} follow="">
          <div class="home">
            {home === null ? (
              <p class="quiet" role="status">
                {t.emptyHome}
              </p>
            ) : (
              <SurfaceOf place={{ view: home.id }} key={home.hash}>
                <Blocks blocks={home.blocks} />
              </SurfaceOf>
            )}
          </div>
        </Scroll>
      ) : (
        <>
          <Scroll
            label={t.messagesOf(name)}
            follow={`${messages.length} ${refusals.length} ${messages.at(-1)?.ts}`}
          >
            {messages.length === 0 && refusals.length === 0 && (
              <Empty name={name} channel={channel} onDraft={setDraft} />
            )}
            <MessageList messages={messages} refusals={refusals} onPane={onPane} />
          </Scroll>
          <Composer
            id="composer"
            channel={channel.id}
            placeholder={t.composeTo(name)}
            draft={draft}
            onSend={(text) => act('type', { text, channel: channel.id })}
          />
        </>
      )}
    </main>
  );
}

/** A channel's name with its sign. */
export function nameOf({ kind, name }: Channel): string {
  return kind === 'channel' ? `#${name}` : name;
}

interface ScrollProps {
  readonly label: string;
  /** Whatever changes when something new stands at the end. */
  readonly follow: string;
  readonly children: VNode | (VNode | false)[];
}

/** A list that stays at its end while things are added there. */
function Scroll({ label, follow, children }: ScrollProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (follow !== '') list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [follow]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrollable from the keyboard
    <div class="scroll" role="log" aria-label={label} tabIndex={0} ref={list}>
      {children}
    </div>
  );
}

function Empty({
  name,
  channel,
  onDraft,
}: {
  name: string;
  channel: Channel;
  onDraft: (draft: string) => void;
}): VNode {
  const { snapshot, t } = useWorkspace();
  const bot = snapshot.users.find(({ id }) => id === snapshot.botUser);
  return (
    <div class="empty">
      <img class="empty-logo" src="icon.svg" alt="" />
      <p class="empty-title">{t.emptyChannel(name)}</p>
      <p class="quiet">{t.emptyHint}</p>
      <div class="empty-tries">
        <button type="button" class="button" onClick={() => onDraft(`${snapshot.commands[0]} `)}>
          {t.tryCommand}
        </button>
        {channel.kind === 'channel' && (
          <button type="button" class="button" onClick={() => onDraft(`@${bot?.name} `)}>
            {t.tryMention}
          </button>
        )}
      </div>
    </div>
  );
}
