// Outline → modal, and what is known of the guides → Home tab.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { examplesOf } from '../answer.ts';
import type { Guide } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { acts, isRow } from './actions.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { toMessage } from './message.ts';
import { code, escapeText, link, literal, literalLength } from './mrkdwn.ts';
import { context, plain, section } from './objects.ts';
import type { Outline } from './outline.ts';
import type { Place } from './place.ts';

/** What the Home tab tells of the content folder. */
export interface ContentState {
  /** Files of guides that cannot be used. */
  readonly leftOut: readonly string[];
  readonly held: boolean;
  readonly loadedAt: Date;
}

const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text) });

/** The words of a reply, as blocks that a modal may hold: without the row of buttons. */
export function wordsOf(outline: Outline, place: Place = {}): KnownBlock[] {
  return toMessage(outline, place).blocks.filter((block) => !isRow(block));
}

/** An answer in a modal that only closes. */
export function answerModal(outline: Outline): ModalView {
  const { close, answer } = languages[outline.language].views;
  return {
    type: 'modal',
    callback_id: 'answer',
    title: plain(answer),
    close: plain(close),
    blocks: wordsOf(outline),
  };
}

/** A modal that says one thing and closes. */
export function sentenceModal(title: string, text: string, language: LanguageCode): ModalView {
  const { close } = languages[language].views;
  return {
    type: 'modal',
    title: plain(title),
    close: plain(close),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}

/** Names of what a preview can be posted from, and what it carries. */
export const previewId = 'preview';

/**
 * A private preview of what a submission posts.
 * @param metadata what the submission needs; null where there is nothing to post
 */
export function previewModal(outline: Outline, metadata: string | null, above?: string): ModalView {
  const { preview } = languages[outline.language].views;
  // Nothing can be chosen here: the message has to say it.
  const shown = { ...outline, asksBack: false, choices: [] };
  const blocks = wordsOf(shown, above === undefined ? {} : { above });
  const nothing = outline.asksBack ? preview.tooLittle : preview.noAnswer;
  return {
    type: 'modal',
    callback_id: previewId,
    title: plain(preview.title),
    close: plain(preview.cancel),
    ...(metadata !== null && { submit: plain(preview.submit), private_metadata: metadata }),
    blocks: [...blocks, { type: 'divider' }, context(literal(metadata === null ? nothing : preview.hint))],
  };
}

/** Guides that have a line of their own. */
const mostGuides = 20;
/** Files that are named. */
const mostFiles = 5;

/**
 * The Home tab: what can be asked, what is known, where to ask, what is kept.
 * @param days for which what is counted and reported is kept; null where nothing is
 * @param above what stands before all that, for those who write the guides
 */
export function homeView(
  library: Library,
  state: ContentState,
  language: LanguageCode,
  days: number | null,
  above: readonly KnownBlock[] = [],
): HomeView {
  const { views, phrases, install } = languages[language];
  const { home } = views;
  const examples = examplesOf(library, language);
  return {
    type: 'home',
    callback_id: 'home',
    blocks: [
      ...above,
      header(home.title),
      section(literal(home.intro)),
      ...examples.map(
        ({ question, key }, i): KnownBlock => ({
          type: 'section',
          text: plain(clip(question, limits.label)),
          accessory: {
            type: 'button',
            action_id: `ask_${i}`,
            text: plain(home.ask),
            value: key,
            // What is spoken holds what is seen, for whoever says it to press it.
            accessibility_label: clip(
              `${phrases.before(home.ask)} ${question}`,
              limits.buttonText,
              (text) => escapeText(text).length,
            ),
          },
        }),
      ),
      ...tableButton(library, home.explore),
      header(home.guides),
      section(library.guides.length > 0 ? guideLines(library, language) : literal(install.noGuide)),
      header(home.whereToAsk),
      section(home.ways.map((way) => `• ${way}`).join('\n')),
      header(home.data),
      section(
        home
          .privacy(days)
          .map((line) => `• ${line}`)
          .join('\n'),
      ),
      context(...stateLines(library, state, language)),
    ],
  };
}

/** The way into the tables, where there are any. */
function tableButton({ tables }: Library, words: string): KnownBlock[] {
  if (tables.length === 0) return [];
  const button = { type: 'button', action_id: acts.explore, text: plain(words), value: '-' } as const;
  return [{ type: 'actions', elements: [button] }];
}

function guideLines({ guides }: Library, language: LanguageCode): string {
  const { home } = languages[language].views;
  const lines: string[] = [];
  for (const guide of guides.slice(0, mostGuides)) {
    const line = guideLine(guide, language);
    if ([...lines, line].join('\n').length > limits.section - 100) break;
    lines.push(line);
  }
  const rest = guides.length - lines.length;
  return [...lines, ...(rest > 0 ? [literal(home.more(rest))] : [])].join('\n');
}

function guideLine({ title, url, sections, asOf }: Guide, language: LanguageCode): string {
  const { views, phrases } = languages[language];
  const tables = sections.flatMap((one) => one.tables).filter(({ decides }) => decides).length;
  const name = clip(title, limits.label, literalLength);
  const date = asOf === null ? '' : `, ${views.home.asOf(phrases.month(asOf))}`;
  return `• ${url === null ? literal(name) : link(url, name)} (${views.home.holds(sections.length, tables)}${date})`;
}

function stateLines(library: Library, { leftOut, held, loadedAt }: ContentState, language: LanguageCode) {
  const { home } = languages[language].views;
  const seconds = Math.floor(loadedAt.getTime() / 1000);
  const readAt = `<!date^${seconds}^{date_long} {time}|${loadedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC>`;
  const files = leftOut.slice(0, mostFiles).map((file) => code(clip(file, limits.label, literalLength)));
  return [
    home.version(library.content, readAt),
    held ? home.held : leftOut.length === 0 ? home.noneLeftOut : home.leftOut(files, leftOut.length),
  ];
}
