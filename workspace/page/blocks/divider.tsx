// divider: a line between blocks.
import type { DividerBlock } from '@slack/types';
import type { Draw } from './index.tsx';

export const Divider: Draw<DividerBlock> = () => <hr class="block-divider" />;
