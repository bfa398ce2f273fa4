// section: text or fields, with an element beside them.
import type { SectionBlock } from '@slack/types';
import { ElementOf } from '../elements/index.tsx';
import { Text } from '../text/text-object.tsx';
import type { Draw } from './index.tsx';

export const Section: Draw<SectionBlock> = ({ block }) => (
  <div class="block-section">
    <div class="block-section-text">
      {block.text && <Text object={block.text} />}
      {block.fields && (
        <div class="block-fields">
          {block.fields.map((field) => (
            <div>
              <Text object={field} />
            </div>
          ))}
        </div>
      )}
    </div>
    {block.accessory && <ElementOf block={block} element={block.accessory} />}
  </div>
);
