// The row of buttons below an answer: what can be done with it, each with a key in place of the question.
import { createHash } from 'node:crypto';
import type {
  ActionsBlock,
  Button,
  KnownBlock,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { languages } from '../languages/index.ts';
import { limits } from './limits.ts';
import { button, buttonWords, plain } from './objects.ts';
import type { Offer, Outline } from './outline.ts';
import { excerptsOf, type Place } from './place.ts';

/** The action_id of each control; the surfaces of `slack/` listen for them. */
export const acts = {
  share: 'share',
  more: 'more',
  why: 'why',
  explore: 'explore',
  menu: 'menu',
  /** Asks something else, below the reply that offers it. */
  choice: /^choice_\d+$/,
  /** Answers in the place of the reply that asked back. */
  choose: /^choose(?:_\d+)?$/,
  /** Says whether an answer helps: Slack's own thumbs have one name for both, buttons one each. */
  rate: 'rate',
  rates: /^rate(?:_(?:good|bad|wrong|understood))?$/,
  /** Reports a question that the guides do not answer. */
  report: 'report',
} as const;

/** Is it a row of controls? All else of a message are its words. */
export const isRow = ({ type }: Pick<KnownBlock, 'type'>): boolean =>
  type === 'actions' || type === 'context_actions';

/** The first hex digits of a hash of the words of a message: two messages that have them in common are the same. */
export function digestOf(blocks: readonly KnownBlock[]): string {
  const words = blocks.filter((block) => !isRow(block));
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8);
}

/** Characters of a digest and of the point behind it, which stand before a key that is shared. */
const mostBefore = 9;

/** Controls besides those that stand there always. */
const mostOffers = 3;

/**
 * The row of an outline; none where nothing can be done with it.
 * @param words the blocks of the answer itself, which are shared
 */
export function actions(outline: Outline, words: readonly KnownBlock[], place: Place): ActionsBlock[] {
  const { language, hasTable, tableKey } = outline;
  const { controls } = languages[language];
  const key = keyHeld(outline);
  const offers = offersOf(outline);
  const always: Button[] = key === null ? [] : [button('why', controls.why, key, controls.whyTitle)];
  const share =
    place.share && outline.isSharable && key !== null
      ? [
          button(
            acts.share,
            place.above === undefined ? controls.share : controls.shareThis,
            `${digestOf(words)}.${key}`,
          ),
        ]
      : [];
  const more = moreOf(outline, place);
  // Whoever pages through quotations presses the same button again: the table is with the reply itself.
  const isPaging = (place.excerpt ?? null) !== null;
  const table = hasTable && !isPaging ? [button(acts.explore, controls.table, key ?? tableKey ?? '-')] : [];
  const rest = [...more, ...table];
  const elements = [
    ...share,
    ...offers,
    ...reportOf(outline, place),
    ...always,
    // Two rows of buttons are a cockpit, and on a phone they are half of a reply.
    ...(rest.length > 1 && key !== null && key.length <= limits.blockId ? [menu(rest)] : rest),
    ...doubtsOf(outline, place),
  ].slice(0, limits.actionElements);
  if (elements.length === 0) return [];
  const hasMenu = elements.some(({ type }) => type === 'overflow');
  return [{ type: 'actions', ...(hasMenu && key !== null && { block_id: key }), elements }];
}

/** The key that buttons carry, where each has room for it and for what stands before it; else null. */
export const keyHeld = ({ key }: Outline): string | null =>
  key !== null && key.length + mostBefore <= limits.buttonValue ? key : null;

/** Where the guides do not answer, and somebody reads what is reported. */
function reportOf({ silence, language }: Outline, { feedback }: Place): Button[] {
  if (silence === null || feedback === undefined) return [];
  const { controls } = languages[language];
  return [button(acts.report, controls.report, silence, controls.reportTitle)];
}

/** Below a reply that is about another answer: what may be wrong with that one. */
function doubtsOf({ doubted, language }: Outline, { feedback }: Place): Button[] {
  if (doubted === null || feedback === undefined) return [];
  const { controls } = languages[language];
  const doubts = [
    button(`${acts.rate}_understood`, controls.misunderstood, `understood.${doubted}`),
    button(`${acts.rate}_wrong`, controls.guideIsWrong, `wrong.${doubted}`),
  ];
  return doubts.filter(({ value = '' }) => value.length <= limits.buttonValue);
}

/** The next quotation, the first one again, or the reply without it. */
function moreOf(outline: Outline, { excerpt = null }: Place): Button[] {
  const { isQuoted, language } = outline;
  const { controls } = languages[language];
  const key = keyHeld(outline);
  const count = excerptsOf(outline).length;
  if (key === null || outline.parts.length > 0 || count < (isQuoted ? 2 : 1)) return [];
  const at = excerpt ?? (isQuoted ? 1 : 0);
  const next = at < count ? at + 1 : isQuoted ? 1 : 0;
  const words =
    at === 0
      ? controls.excerpts(count)
      : next > at
        ? controls.nextExcerpt
        : isQuoted
          ? controls.firstExcerpt
          : controls.fold;
  return [button(acts.more, words, `${next}.${key}`)];
}

/** Options have no room for a key: it stands in the block_id, and they tell what is wanted of it. */
function menu(buttons: readonly Button[]): Overflow {
  return {
    type: 'overflow',
    action_id: acts.menu,
    options: buttons.map(({ text, action_id, value = '' }) => ({
      text: text as PlainTextElement,
      value: action_id === acts.more ? `more.${value.split('.', 1)[0]}` : `${action_id}`,
    })),
  };
}

/**
 * Buttons where their words are shown whole; else a menu that has room for them. A reply that asks back is answered in
 * its place.
 */
function offersOf(outline: Outline): (Button | StaticSelect)[] {
  const { choices, asksBack, language } = outline;
  const offers = unlike(choices).slice(0, asksBack ? limits.choices : mostOffers);
  if (offers.length === 0) return [];
  const isShown = offers.every(({ label }) => label.length <= limits.buttonShown);
  const isInMenu = offers.every(({ key }) => key.length <= limits.optionValue);
  if (!isShown && isInMenu)
    return [
      {
        type: 'static_select',
        action_id: asksBack ? 'choose' : 'choice_0',
        placeholder: plain(languages[language].controls.choose),
        options: offers.map((offer) => option(offer)),
      },
    ];
  const name = asksBack ? 'choose' : 'choice';
  return offers.map(({ label, question, key }, i) => button(`${name}_${i}`, label, key, question));
}

/** No two with the same words: nobody could tell what the second one does. */
function unlike(choices: readonly Offer[]): Offer[] {
  const said = choices.filter(
    ({ label, question, key }) =>
      label.trim() !== '' && question.trim() !== '' && key.length <= limits.buttonValue,
  );
  return [
    ...new Map([...said].reverse().map((offer) => [buttonWords(offer.label), offer])).values(),
  ].reverse();
}

const option = ({ label, key }: Offer): PlainTextOption => ({ text: plain(buttonWords(label)), value: key });
