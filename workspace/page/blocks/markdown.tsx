// markdown: standard Markdown, read by a parser that runs in a browser, unlike the one that reads the guides.
import type { MarkdownBlock } from '@slack/types';
import type { AlignType, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { VNode } from 'preact';
import { withEmoji } from '../text/emoji.ts';
import { Inlines, Link } from '../text/inline.tsx';
import { parseInline } from '../text/mrkdwn.ts';
import type { Draw } from './index.tsx';

export const Markdown: Draw<MarkdownBlock> = ({ block }) => {
  const tree = fromMarkdown(block.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return <div class="block-markdown">{tree.children.map(draw)}</div>;
};

function draw(node: Nodes): VNode {
  const children = 'children' in node ? node.children.map(draw) : [];
  switch (node.type) {
    case 'heading':
      return <h3 class="block-header">{children}</h3>;
    case 'paragraph':
      return <p>{children}</p>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'emphasis':
      return <em>{children}</em>;
    case 'delete':
      return <s>{children}</s>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>;
    case 'listItem':
      return <li>{children}</li>;
    case 'thematicBreak':
      return <hr class="block-divider" />;
    case 'break':
      return <br />;
    case 'link':
      return <Link url={node.url}>{children}</Link>;
    case 'image':
      return <Link url={node.url}>{node.alt}</Link>;
    case 'table':
      return <MarkdownTable rows={node.children} align={node.align ?? []} />;
    case 'text':
    case 'html':
      // Slack's mentions work inside Markdown too.
      return <Inlines nodes={parseInline(withEmoji(node.value), { formatting: false, verbatim: true })} />;
    default:
      return <>{children}</>;
  }
}

interface MarkdownTableProps {
  readonly rows: readonly { readonly children: readonly { readonly children: readonly Nodes[] }[] }[];
  readonly align: readonly AlignType[];
}

function MarkdownTable({ rows, align }: MarkdownTableProps): VNode {
  const [head, ...body] = rows;
  const className = (index: number) => `align-${align[index] ?? 'left'}`;
  return (
    <div class="block-table">
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, index) => (
              <th class={className(index)}>{cell.children.map(draw)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.children.map((cell, index) => (
                <td class={className(index)}>{cell.children.map(draw)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
