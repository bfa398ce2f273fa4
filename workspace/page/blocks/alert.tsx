// alert: a word of warning in a modal.
import type { AlertBlock } from '@slack/types';
import { Text } from '../text/text-object.tsx';
import type { Draw } from './index.tsx';

export const Alert: Draw<AlertBlock> = ({ block }) => (
  <div class={`block-alert block-alert-${block.level ?? 'default'}`} role="note">
    <Text object={block.text} />
  </div>
);
