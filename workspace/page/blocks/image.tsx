// image: its description with a link, because this page loads nothing from elsewhere.
import type { ImageBlock, SlackFileImageObject, UrlImageObject } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { Link } from '../text/inline.tsx';
import { plain } from '../text/text-object.tsx';
import type { Draw } from './index.tsx';

export const Image: Draw<ImageBlock> = ({ block }) => (
  <figure class="block-image">
    {block.title && <figcaption>{plain(block.title)}</figcaption>}
    <Picture alt={block.alt_text} source={block} />
  </figure>
);

interface PictureProps {
  readonly alt: string;
  readonly source: object & Partial<UrlImageObject & SlackFileImageObject>;
  readonly small?: boolean;
}

export function Picture({ alt, source, small = false }: PictureProps): VNode {
  const { t } = useWorkspace();
  const file = source.slack_file;
  const url = source.image_url ?? (file && 'url' in file ? file.url : '');
  return (
    <span class={small ? 'picture picture-small' : 'picture'}>
      <span class="picture-kind">{t.image}</span>
      <Link url={url}>{alt}</Link>
    </span>
  );
}
