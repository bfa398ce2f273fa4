// image: a picture beside a section's text.
import type { ImageElement as SlackImage } from '@slack/types';
import type { VNode } from 'preact';
import { Picture } from '../blocks/image.tsx';
import type { ElementProps } from './index.tsx';

export function ImageElement({ element }: ElementProps<SlackImage>): VNode {
  return <Picture alt={element.alt_text} source={element} />;
}
