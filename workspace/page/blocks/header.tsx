// header: a title.
import type { HeaderBlock } from '@slack/types';
import { plain } from '../text/text-object.tsx';
import type { Draw } from './index.tsx';

export const Header: Draw<HeaderBlock> = ({ block }) => <h3 class="block-header">{plain(block.text)}</h3>;
