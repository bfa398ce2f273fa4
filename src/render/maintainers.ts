// What authors are told in Slack: what to write, with its buttons, in the Home tab and on Mondays; snippets; the report.
import type { KnownBlock, ModalView } from '@slack/types';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import type { Message } from './message.ts';
import { bold, code, escapeText, link, literal, literalLength } from './mrkdwn.ts';
import { context, plain, section } from './objects.ts';
import { withoutMarks } from './spoken.ts';

/** One thing to write. */
export interface Note {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where it stands, told behind the first line. */
  readonly where: { readonly file: string; readonly line: number } | null;
  /** What opens its snippet: the value holds short hashes and days. */
  readonly button: { readonly text: string; readonly value: string };
}

/** What to write, and a line of figures. */
export interface Board {
  readonly title: string;
  /** Behind the title, where it stands in a message. */
  readonly about: string;
  readonly notes: readonly Note[];
  readonly figures: readonly string[];
  /** A section that was never served, and how many others. */
  readonly unused: { readonly heading: string; readonly url: string | null; readonly others: number } | null;
  readonly menu: readonly { readonly text: string; readonly value: string }[];
}

/** The action_id of each control. */
export const maintaining = { snippet: /^snippet_\d+$/, menu: 'maintain' } as const;

const escaped = (text: string) => escapeText(text).length;
/** A line may be drawn several times as long as it is, and a note has a few of them. */
const shown = (text: string) =>
  clip(text.replace(/[^\S\u00A0]+/g, ' ').trim(), limits.label * 2, literalLength);

/** The first blocks of the Home tab of a maintainer. */
export function homeBoard(board: Board, language: LanguageCode): KnownBlock[] {
  return [
    { type: 'header', text: plain(board.title) },
    ...notes(board, language),
    controls(board),
    figures(board, language),
    { type: 'divider' },
  ];
}

/** One line in their place, where no figures can be told. */
export const homeNotice = (line: string): KnownBlock[] => [context(literal(line)), { type: 'divider' }];

/** The message on Mondays; of a quiet week, one line. */
export function weeklyMessage(
  board: Board,
  language: LanguageCode,
): Message & { readonly blocks: KnownBlock[] } {
  const title = `${bold(board.title)}, ${literal(board.about)}`;
  const words = [
    `${board.title}, ${board.about}`,
    ...board.notes.flatMap((note, at) => noteWords(note, at, language)),
  ];
  if (board.notes.length === 0) return { text: escapeText(words[0] ?? ''), blocks: [section(title)] };
  const told = [...words, figuresIn(board, language, escapeText)].map((line, at, all) =>
    // The last line has its links and is escaped.
    at === all.length - 1 ? line : escapeText(withoutMarks(line)),
  );
  return {
    text: clip(told.join('\n'), limits.text, (text) => Buffer.byteLength(text)),
    blocks: [section(title), ...notes(board, language), figures(board, language), controls(board)],
  };
}

/** Five of them fit into one message, with all that stands around them. */
const noteRoom = 1_500;

const notes = (board: Board, language: LanguageCode): KnownBlock[] =>
  board.notes.map(({ title, lines, where }, at) => {
    const { line } = languages[language].report;
    const [first = '', ...rest] = lines.map((text) => literal(shown(text)));
    const place = where === null ? '' : ` (${line(code(where.file), where.line)})`;
    const all = [bold(`${at + 1}. ${title}`), `${first}${place}`, ...rest];
    return section(fitting(all, noteRoom).join('\n'));
  });

function noteWords({ title, lines, where }: Note, at: number, language: LanguageCode): string[] {
  const [first = '', ...rest] = lines.map(shown);
  const place = where === null ? '' : ` (${languages[language].report.line(where.file, where.line)})`;
  return [`${at + 1}. ${title}`, `${first}${place}`, ...rest];
}

/** As many whole lines as there is room for. */
function fitting(lines: readonly string[], room: number): string[] {
  let used = -1;
  return lines.filter((line) => {
    used += line.length + 1;
    return used <= room;
  });
}

function controls({ notes, menu }: Board): KnownBlock {
  return {
    type: 'actions',
    elements: [
      ...notes.map(({ title, button }, at) => ({
        type: 'button' as const,
        action_id: `snippet_${at + 1}`,
        text: plain(clip(`${at + 1}. ${button.text}`, limits.buttonShown, escaped)),
        value: button.value,
        // What is spoken holds what is seen, for whoever says it to press it.
        accessibility_label: clip(`${at + 1}. ${button.text}, ${title}`, limits.buttonText, escaped),
      })),
      {
        type: 'overflow' as const,
        action_id: maintaining.menu,
        options: menu.map(({ text, value }) => ({ text: plain(text), value })),
      },
    ],
  };
}

const figures = (board: Board, language: LanguageCode): KnownBlock =>
  context(figuresIn(board, language, literal));

function figuresIn(board: Board, language: LanguageCode, draw: (text: string) => string): string {
  const { report } = languages[language];
  const { unused } = board;
  const heading = unused === null ? '' : clip(unused.heading, limits.label, literalLength);
  const never =
    unused === null
      ? []
      : [
          report.figures.unused(
            unused.url === null ? draw(heading) : link(unused.url, heading),
            unused.others,
          ),
        ];
  return [...board.figures.map(draw), ...never].join(' · ');
}

/** A window with something to paste, or to look at. */
export interface Leaflet {
  /** At most 24 characters. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly code: string | null;
  readonly hint: string | null;
}

export function leafletModal({ title, lines, code, hint }: Leaflet, language: LanguageCode): ModalView {
  const { windows } = languages[language].report;
  return {
    type: 'modal',
    callback_id: 'snippet',
    title: plain(title),
    close: plain(windows.close),
    blocks: [
      ...lines.slice(0, 40).map((line) => section(literal(clip(line, limits.section, literalLength)))),
      ...(code === null ? [] : [preformatted(code)]),
      ...(hint === null ? [] : [{ type: 'context' as const, elements: [plain(hint)] }]),
    ],
  };
}

/** Code in Slack's own typeface, from which it can be copied as it is. */
const preformatted = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: clip(text, limits.section) }] },
  ],
});

/** Slack's: blocks of a window. */
const windowBlocks = 100;

export interface WholeReport {
  readonly title: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly snippet: { readonly lead: string; readonly text: string } | null;
  }[];
}

/** All of a report in a window: as many whole parts as there is room for, and how many are left out. */
export function reportModal({ title, parts }: WholeReport, language: LanguageCode): ModalView {
  const { windows, more } = languages[language].report;
  const drawn = parts.map(({ heading, lines, snippet }) => [
    section(
      fitting([bold(shown(heading)), ...lines.map((line) => literal(shown(line)))], limits.section).join(
        '\n',
      ),
    ),
    ...(snippet === null
      ? []
      : [section(literal(clip(snippet.lead, limits.section, literalLength))), preformatted(snippet.text)]),
  ]);
  const blocks: KnownBlock[] = [section(bold(shown(title)))];
  let told = 0;
  for (const part of drawn) {
    // One block is kept for the line that says what is left out.
    if (blocks.length + part.length >= windowBlocks) break;
    blocks.push(...part);
    told++;
  }
  if (told < drawn.length) blocks.push(context(literal(more(drawn.length - told))));
  return {
    type: 'modal',
    callback_id: 'report',
    title: plain(windows.report),
    close: plain(windows.close),
    blocks,
  };
}
