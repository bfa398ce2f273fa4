// What was found in the explorer → the window in which it is shared, and the message that is posted then.
import type { KnownBlock, ModalView, SectionBlock } from '@slack/types';
import { languages } from '../../languages/index.ts';
import type { LanguageCode } from '../../languages/language.ts';
import type { Library } from '../../library.ts';
import { digestOf, isRow } from '../actions.ts';
import { limits } from '../limits.ts';
import { type Message, toMessage } from '../message.ts';
import { literal } from '../mrkdwn.ts';
import { context, plain, section } from '../objects.ts';
import { type Carried, type Exploring, readMetadata, toMetadata } from './choice.ts';
import { outlineOf } from './verdict.ts';

/** The callback_id of the window, and the names of what it asks. */
export const sharing = { view: 'explorer_share', where: 'where', conversation: 'conversation' } as const;

/**
 * The window that asks where to, above just the words that will be posted.
 * @param notice what stands above them, such as that nothing was posted
 */
export function toSharing(
  exploring: Exploring,
  library: Library,
  language: LanguageCode,
  notice: string | null = null,
): ModalView {
  const { explorer: words } = languages[language].controls;
  const shown = wordsOf(messageOf(exploring, library, language));
  return {
    type: 'modal',
    callback_id: sharing.view,
    private_metadata: `${digestOf(shown)}.${toMetadata(exploring, library, language)}`,
    title: plain(words.shareTitle),
    submit: plain(words.post),
    close: plain(words.back),
    blocks: [
      ...(notice === null ? [] : [sentence(notice)]),
      {
        type: 'input',
        block_id: sharing.where,
        label: plain(words.where),
        hint: plain(words.hint),
        element: {
          type: 'conversations_select',
          action_id: sharing.conversation,
          placeholder: plain(words.conversation),
          default_to_current_conversation: true,
          response_url_enabled: true,
          // In a direct message of two people, a third one would speak.
          filter: { include: ['public', 'private', 'mpim'] },
        },
      },
      { type: 'divider' },
      ...shown,
    ],
  };
}

/** A window of one sentence, where there is nothing left to share. */
export function toNothing(language: LanguageCode): ModalView {
  const { explorer: words } = languages[language].controls;
  return {
    type: 'modal',
    title: plain(words.shareTitle),
    close: plain(words.back),
    blocks: [sentence(words.gone)],
  };
}

/** What {@link toSharing} was made of, and whether its words are still those that the guides give today. */
export function readSharing(metadata: string, library: Library): Carried & { readonly isSame: boolean } {
  const [digest = ''] = metadata.split('.', 1);
  const carried = readMetadata(metadata.slice(digest.length + 1), library);
  const { exploring, content, language } = carried;
  const isSame =
    exploring !== null &&
    content === library.content &&
    digestOf(wordsOf(messageOf(exploring, library, language))) === digest;
  return { ...carried, isSame };
}

/**
 * The message: the words that the window showed, one line that says who shares them, and the buttons of a reply.
 * @param person the id of whoever shares it
 */
export function toShared(
  exploring: Exploring,
  library: Library,
  language: LanguageCode,
  person: string,
): Message {
  const { text, blocks } = messageOf(exploring, library, language);
  const line = languages[language].controls.sharedBy(`<@${literal(person)}>`);
  const controls = blocks.filter(isRow);
  return { text: `${text}\n${line}`, blocks: [...signed(wordsOf({ blocks }), line), ...controls] };
}

const messageOf = (exploring: Exploring, library: Library, language: LanguageCode) =>
  toMessage(outlineOf(exploring, language, library));

const wordsOf = ({ blocks }: { readonly blocks: readonly KnownBlock[] }) =>
  blocks.filter((block) => !isRow(block));

/** One more element in the line of context; a line of its own where there is no room. */
function signed(words: readonly KnownBlock[], text: string): KnownBlock[] {
  const last = words.at(-1);
  const own = context(text);
  if (last?.type !== 'context' || last.elements.length >= limits.contextElements) return [...words, own];
  return [...words.slice(0, -1), { ...last, elements: [...last.elements, ...own.elements] }];
}

const sentence = (text: string): SectionBlock => section(literal(text));
