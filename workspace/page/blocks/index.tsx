// A list of blocks, each drawn by the function of its type.
import type { VNode } from 'preact';
import type { Block } from '../../limits/check.ts';
import { Actions } from './actions.tsx';
import { Alert } from './alert.tsx';
import { Context } from './context.tsx';
import { ContextActions } from './context-actions.tsx';
import { Divider } from './divider.tsx';
import { Header } from './header.tsx';
import { Image } from './image.tsx';
import { Input } from './input.tsx';
import { Markdown } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';
import { Unknown } from './unknown.tsx';

/** What a block's function gets: the block as it was sent, whose type its limits have checked. */
export type Draw<Known> = (props: { block: Known & Block }) => VNode;

const DRAW: Readonly<Record<string, Draw<never>>> = {
  actions: Actions,
  alert: Alert,
  context: Context,
  context_actions: ContextActions,
  divider: Divider,
  header: Header,
  image: Image,
  input: Input,
  markdown: Markdown,
  rich_text: RichText,
  section: Section,
  table: Table,
};

export function Blocks({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <div class="blocks">
      {blocks.map((block) => {
        const Known = DRAW[block.type] as Draw<Block> | undefined;
        return Known === undefined ? (
          <Unknown key={block.block_id} value={block} />
        ) : (
          <Known key={block.block_id} block={block} />
        );
      })}
    </div>
  );
}
