// rich_text: sections, lists, quotations and listings, already parsed by whoever sent it.
import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { ComponentChildren, VNode } from 'preact';
import { emoji } from '../text/emoji.ts';
import { ChannelMention, DateText, Link, UserMention } from '../text/inline.tsx';
import type { Draw } from './index.tsx';
import { Unknown } from './unknown.tsx';

export const RichText: Draw<RichTextBlock> = ({ block }) => (
  <>
    {block.elements.map((element) => (
      <Part element={element} />
    ))}
  </>
);

function Part({ element }: { element: RichTextBlockElement }): VNode {
  switch (element.type) {
    case 'rich_text_section':
      return <p>{element.elements.map(drawStyled)}</p>;
    case 'rich_text_quote':
      return <blockquote>{element.elements.map(drawStyled)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{element.elements.map(drawStyled)}</pre>;
    case 'rich_text_list': {
      const items = element.elements.map((item) => <li>{item.elements.map(drawStyled)}</li>);
      const className = `indent-${element.indent ?? 0}`;
      return element.style === 'ordered' ? (
        <ol class={className}>{items}</ol>
      ) : (
        <ul class={className}>{items}</ul>
      );
    }
    default:
      return <Unknown value={element} />;
  }
}

function drawStyled(element: RichTextElement): VNode {
  const { bold, italic, strike, code, underline } = element.style ?? {};
  let drawn: ComponentChildren = drawElement(element);
  if (code) drawn = <code>{drawn}</code>;
  if (underline) drawn = <u>{drawn}</u>;
  if (strike) drawn = <s>{drawn}</s>;
  if (italic) drawn = <em>{drawn}</em>;
  if (bold) drawn = <strong>{drawn}</strong>;
  return <>{drawn}</>;
}

function drawElement(element: RichTextElement): VNode {
  switch (element.type) {
    case 'text':
      return <span class="plain">{element.text}</span>;
    case 'link':
      return <Link url={element.url}>{element.text ?? element.url}</Link>;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <span class="mention">@{element.usergroup_id}</span>;
    case 'team':
      return <span class="mention">{element.team_id}</span>;
    case 'broadcast':
      return <span class="mention mention-broadcast">@{element.range}</span>;
    case 'emoji':
      return <>{emoji(element.name)}</>;
    case 'color':
      return <code>{element.value}</code>;
    case 'date':
      return <DateText {...element} />;
    default:
      return <Unknown value={element} />;
  }
}
