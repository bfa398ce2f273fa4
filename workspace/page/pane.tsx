// What stands beside a conversation: a thread, a message's JSON, an answer's reasons, or the state of the content.
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from '../stand-in.ts';
import type { Channel, Message } from '../store.ts';
import { Composer } from './composer.tsx';
import { ContentState } from './content-state.tsx';
import { useWorkspace } from './context.ts';
import { nameOf } from './conversation.tsx';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';
import { act, wordsOf } from './state.ts';
import { Tree } from './tree.tsx';

export type PaneContent =
  | { readonly kind: 'thread'; readonly ts: string }
  | { readonly kind: 'json'; readonly message: Message }
  | { readonly kind: 'why'; readonly question: string; readonly cause: string }
  | { readonly kind: 'content' };

interface PaneProps {
  readonly content: PaneContent;
  readonly channel: Channel;
  readonly onPane: (content: PaneContent) => void;
  readonly onClose: () => void;
}

export function Pane({ content, channel, onPane, onClose }: PaneProps): VNode {
  const { t } = useWorkspace();
  switch (content.kind) {
    case 'thread':
      return (
        <Frame title={t.thread} subtitle={nameOf(channel)} onClose={onClose}>
          <Thread key={content.ts} ts={content.ts} channel={channel} onPane={onPane} />
        </Frame>
      );
    case 'json':
      return (
        <Frame title={t.json} onClose={onClose}>
          <Json message={content.message} />
        </Frame>
      );
    case 'why':
      return (
        <Frame title={t.why} onClose={onClose}>
          <Why key={content.cause} {...content} />
        </Frame>
      );
    case 'content':
      return (
        <Frame title={t.content} onClose={onClose}>
          <ContentState />
        </Frame>
      );
  }
}

interface FrameProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * Takes the focus when it opens and gives it back when it closes, also by Escape. In a layout effect, as one that
 * waits for the next paint would leave a moment in which a key goes to nothing.
 */
function Frame({ title, subtitle, onClose, children }: FrameProps): VNode {
  const { t } = useWorkspace();
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <aside
      class="pane"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header class="conversation-header">
        <h2>
          {title} {subtitle && <span class="quiet">{subtitle}</span>}
        </h2>
        <button type="button" class="icon-button" aria-label={t.close} ref={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </aside>
  );
}

function Thread({
  ts,
  channel,
  onPane,
}: {
  ts: string;
  channel: Channel;
  onPane: PaneProps['onPane'];
}): VNode {
  const { snapshot, t } = useWorkspace();
  const messages = snapshot.messages.filter(
    (message) => message.channel === channel.id && (message.ts === ts || message.thread_ts === ts),
  );
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [messages.length]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long thread must be scrollable from the keyboard */}
      <div class="scroll" role="log" aria-label={t.thread} tabIndex={0}>
        <MessageList messages={messages.slice(0, 1)} refusals={[]} onPane={onPane} inThread />
        {messages.length === 0 && <p class="empty quiet">{t.threadGone}</p>}
        {messages.length > 1 && <p class="thread-rule">{t.replies(messages.length - 1)}</p>}
        <MessageList messages={messages.slice(1)} refusals={[]} onPane={onPane} inThread />
        <div ref={end} />
      </div>
      <Composer
        id="thread-composer"
        channel={channel.id}
        placeholder={t.replyPlaceholder}
        draft=""
        onSend={(text) => act('type', { text, channel: channel.id, thread_ts: ts })}
      />
    </>
  );
}

function Json({ message }: { message: Message }): VNode {
  const { t } = useWorkspace();
  const [copied, setCopied] = useState(false);
  const json = JSON.stringify({ text: message.text, blocks: message.blocks }, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(json);
    setCopied(true);
  };
  return (
    <div class="pane-body">
      <button type="button" class="button" onClick={() => void copy()}>
        {t.copy}
      </button>
      <span role="status" class="quiet">
        {copied && ` ${t.copied}`}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide listing must be scrollable from the keyboard */}
      <pre class="listing" tabIndex={0}>
        {json}
      </pre>
    </div>
  );
}

function Why({ question, cause }: { question: string; cause: string }): VNode {
  const { t } = useWorkspace();
  const [explanation, setExplanation] = useState<Partial<Explanation> | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    act('trace', { cause }).then(
      (found) => setExplanation(found as Partial<Explanation>),
      (error: unknown) => setProblem(wordsOf(error, t)),
    );
  }, [cause]);
  const { reasons = [], trace } = explanation ?? {};
  return (
    <div class="pane-body">
      <p class="quiet">{t.whyQuestion}</p>
      <blockquote>{question}</blockquote>
      {problem && <p class="error">{problem}</p>}
      {explanation === null && !problem && <p role="status">{t.loading}</p>}
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {trace !== undefined && (
        <details class="trace">
          <summary>{t.trace}</summary>
          <Tree value={trace} />
        </details>
      )}
    </div>
  );
}
