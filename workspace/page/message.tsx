// One message: who said it, what it says, and for the app's messages how it came about.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message, User } from '../store.ts';
import { Blocks } from './blocks/index.tsx';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';
import type { PaneContent } from './pane.tsx';
import { MessageShortcuts } from './shortcuts.tsx';
import { SurfaceOf } from './surface.tsx';
import { timeOf } from './text/dates.ts';
import { Parts } from './text/inline.tsx';
import { parseMrkdwn } from './text/mrkdwn.ts';

interface MessageItemProps {
  readonly message: Message;
  /** Does it follow another one of the same person so closely that the name need not be said again? */
  readonly continued: boolean;
  readonly inThread: boolean;
  readonly onPane: (content: PaneContent) => void;
}

export function MessageItem({ message, continued, inThread, onPane }: MessageItemProps): VNode {
  const { snapshot, t } = useWorkspace();
  const { ts, user: id, visibleTo, subtype, blocks, text, edited } = message;
  const user = snapshot.users.find((candidate) => candidate.id === id) ?? {
    id,
    name: 'Slackbot',
    isBot: true,
  };
  const time = timeOf(ts, t.language);
  const notice = subtype === undefined ? undefined : t.slackbot[subtype];
  const article = useRef<HTMLElement>(null);
  // Where what had the focus is drawn anew, as after a press, the message itself takes it.
  const hadFocus = article.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) article.current?.focus();
  });
  const className = `message ${continued ? 'message-continued' : ''} ${visibleTo ? 'message-ephemeral' : ''}`;
  return (
    <article class={className} aria-label={t.messageFrom(user.name, time)} tabIndex={-1} ref={article}>
      <div class="message-side">
        {continued ? <time class="message-side-time">{time}</time> : <Avatar user={user} />}
      </div>
      <div class="message-main">
        {visibleTo && (
          <p class="only-you">
            <Icon name="eye" /> {t.onlyYou}
            {message.asked && `, ${t.inReplyTo(message.asked)}`}
          </p>
        )}
        {!continued && (
          <p class="message-head">
            <strong class="message-name">{user.name}</strong>
            {user.isBot && <span class="badge">{t.app}</span>}
            <time class="message-time">{time}</time>
          </p>
        )}
        <SurfaceOf place={{ message: ts }}>
          {blocks.length > 0 ? <Blocks blocks={blocks} /> : <Parts parts={parseMrkdwn(notice ?? text)} />}
        </SurfaceOf>
        {edited && <span class="quiet">{t.edited}</span>}
        <Unfurls message={message} />
        {!inThread && <ThreadLink message={message} onPane={onPane} />}
        <Tools message={message} inThread={inThread} onPane={onPane} />
      </div>
    </article>
  );
}

/** The app's previews of the links in a message. */
function Unfurls({ message }: { message: Message }): VNode {
  const { t } = useWorkspace();
  return (
    <>
      {message.unfurls?.map(({ url, blocks }) => (
        <section class="unfurl" key={url} aria-label={t.linkPreview(hostOf(url))}>
          <p class="quiet">{hostOf(url)}</p>
          <Blocks blocks={blocks} />
        </section>
      ))}
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

export function Avatar({ user }: { user: User }): VNode {
  const { snapshot } = useWorkspace();
  if (user.id === snapshot.botUser) return <img class="avatar" src="icon.svg" alt="" />;
  return (
    <span class={`avatar avatar-${user.isBot ? 'bot' : 'person'}`} aria-hidden="true">
      {user.name.slice(0, 1).toUpperCase()}
    </span>
  );
}

function ThreadLink({ message, onPane }: Pick<MessageItemProps, 'message' | 'onPane'>): VNode | null {
  const { snapshot, t } = useWorkspace();
  const count = repliesTo(message, snapshot.messages).length;
  if (count === 0) return null;
  return (
    <button type="button" class="thread-link" onClick={() => onPane({ kind: 'thread', ts: message.ts })}>
      <Icon name="thread" />
      <strong>{t.replies(count)}</strong>
      <span class="quiet">{t.openThread}</span>
    </button>
  );
}

function Tools({
  message,
  inThread,
  onPane,
}: Pick<MessageItemProps, 'message' | 'inThread' | 'onPane'>): VNode | null {
  const { snapshot, t } = useWorkspace();
  const isApp = message.user === snapshot.botUser;
  const forAll = message.visibleTo === undefined && message.subtype === undefined;
  const canThread = forAll && !inThread && repliesTo(message, snapshot.messages).length === 0;
  const hasShortcuts = forAll && snapshot.shortcuts.some(({ type }) => type === 'message');
  if (!isApp && !canThread && !hasShortcuts) return null;
  return (
    <div class={isApp ? 'tools' : 'tools tools-shy'}>
      {canThread && (
        <button type="button" onClick={() => onPane({ kind: 'thread', ts: message.ts })}>
          <Icon name="thread" /> {t.reply}
        </button>
      )}
      {isApp && message.cause && (
        <button type="button" onClick={() => onPane(whyOf(message))}>
          <Icon name="why" /> {t.why}
        </button>
      )}
      {isApp && (
        <button type="button" onClick={() => onPane({ kind: 'json', message })}>
          <Icon name="code" /> {t.json}
        </button>
      )}
      <MessageShortcuts message={message} />
    </div>
  );
}

function repliesTo({ channel, ts }: Message, messages: readonly Message[]): readonly Message[] {
  return messages.filter((reply) => reply.channel === channel && reply.thread_ts === ts && reply.ts !== ts);
}

function whyOf({ asked = '', cause = '' }: Message): PaneContent {
  return { kind: 'why', question: asked, cause };
}
