// Inline parts as elements: one handler a kind, and never a string of HTML.
import type { ComponentChildren, VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { formatDate } from './dates.ts';
import { emoji } from './emoji.ts';
import type { Inline, Part } from './mrkdwn.ts';

type Handlers = { readonly [Type in Inline['type']]: (node: Extract<Inline, { type: Type }>) => VNode };

const handlers: Handlers = {
  text: ({ text }) => <>{text}</>,
  break: () => <br />,
  bold: ({ children }) => (
    <strong>
      <Inlines nodes={children} />
    </strong>
  ),
  italic: ({ children }) => (
    <em>
      <Inlines nodes={children} />
    </em>
  ),
  strike: ({ children }) => (
    <s>
      <Inlines nodes={children} />
    </s>
  ),
  code: ({ text }) => <code>{text}</code>,
  link: ({ url, label }) => <Link url={url}>{label}</Link>,
  user: ({ id, label }) => <UserMention id={id} label={label} />,
  channel: ({ id, label }) => <ChannelMention id={id} label={label} />,
  usergroup: ({ id, label }) => <span class="mention">{label || `@${id}`}</span>,
  broadcast: ({ range }) => <span class="mention mention-broadcast">@{range}</span>,
  emoji: ({ name }) => <>{emoji(name)}</>,
  date: (node) => <DateText {...node} />,
};

export function Inlines({ nodes }: { nodes: readonly Inline[] }): VNode {
  return <>{nodes.map((node) => (handlers[node.type] as (node: Inline) => VNode)(node))}</>;
}

/** Paragraphs, quotations and listings. */
export function Parts({ parts }: { parts: readonly Part[] }): VNode {
  return <>{parts.map(drawPart)}</>;
}

function drawPart(part: Part): VNode {
  switch (part.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={part.children} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Inlines nodes={part.children} />
        </blockquote>
      );
    case 'preformatted':
      return <pre>{part.text}</pre>;
  }
}

/** A link to the web or to an e-mail address; anything else is shown, not followed. */
export function Link({ url, children }: { url: string; children: ComponentChildren }): VNode {
  if (!/^(?:https?:|mailto:)/i.test(url)) return <span title={url}>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label = '' }: { id: string; label?: string }): VNode {
  const { snapshot } = useWorkspace();
  const name = snapshot.users.find((user) => user.id === id)?.name ?? (label || id);
  return <span class={id === snapshot.you ? 'mention mention-you' : 'mention'}>@{name}</span>;
}

export function ChannelMention({ id, label = '' }: { id: string; label?: string }): VNode {
  const { snapshot } = useWorkspace();
  const name = snapshot.channels.find((channel) => channel.id === id)?.name ?? (label || id);
  return <span class="mention">#{name}</span>;
}

interface DateProps {
  readonly timestamp: number;
  readonly format: string;
  readonly url?: string;
  readonly fallback?: string;
}

export function DateText({ timestamp, format, url, fallback = '' }: DateProps): VNode | string {
  const { t } = useWorkspace();
  const text = formatDate(timestamp, format, t.language) || fallback;
  return url ? <Link url={url}>{text}</Link> : text;
}
