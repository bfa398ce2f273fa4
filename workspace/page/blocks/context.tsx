// context: small print, texts and images in a row.
import type { ContextBlock } from '@slack/types';
import { Text } from '../text/text-object.tsx';
import { Picture } from './image.tsx';
import type { Draw } from './index.tsx';

export const Context: Draw<ContextBlock> = ({ block }) => (
  <div class="block-context">
    {block.elements.map((element) =>
      element.type === 'image' ? (
        <Picture alt={element.alt_text} source={element} small />
      ) : (
        <div>
          <Text object={element} />
        </div>
      ),
    )}
  </div>
);
