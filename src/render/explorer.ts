// A table → the window in which people explore it: choose of its labels, read the verdict, leaf through its rows.
import type { InputBlock, ModalView, PlainTextElement, PlainTextOption, SectionBlock } from '@slack/types';
import type { DecisionTable } from '../guide.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import { toBlocks } from './blocks.ts';
import { clip } from './clip.ts';
import {
  countsOf,
  type Exploring,
  labelsNamed,
  mostChosen,
  type Side,
  tablesNamed,
  toMetadata,
} from './explorer/choice.ts';
import { fitting, mostOptions, type Named, toOption } from './explorer/options.ts';
import { pageOf, rowBlocks, turning } from './explorer/rows.ts';
import { outlineOf } from './explorer/verdict.ts';
import { limits } from './limits.ts';
import { literal } from './mrkdwn.ts';
import { plain, section } from './objects.ts';
import { toSentence } from './outline.ts';

/** The callback_id of the window, and the action_id of each of its selects. */
export const explorer = {
  view: 'explorer',
  table: 'explore_table',
  criteria: 'explore_criteria',
  apis: 'explore_apis',
} as const;

/** Quotations below the rows. */
const mostQuotes = 2;

/**
 * The window for what somebody looks at; one that says so where there is nothing to look at.
 * @param notice what stands above it, such as that the guides have changed
 */
export function toExplorer(
  exploring: Exploring | null,
  library: Library,
  language: LanguageCode,
  notice: string | null = null,
): ModalView {
  const { explorer: words } = languages[language].controls;
  const frame = { type: 'modal', title: plain(words.title), close: plain(words.close) } as const;
  if (exploring === null) return { ...frame, callback_id: explorer.view, blocks: [sentence(words.none)] };
  const outline = outlineOf(exploring, language, library);
  const page = pageOf(exploring);
  const bare = toSentence('', language);
  const { headline, strong, lines } = outline;
  const isChosen = exploring.criteria.length + exploring.apis.length > 0;
  const quotes = [...(outline.telling ? [outline.telling] : []), ...outline.quotes, ...outline.further]
    // What other guides say is of other tables.
    .filter(({ paragraphs, file }) => paragraphs.length > 0 && file === exploring.table.section.guide.file)
    .slice(0, mostQuotes);
  const notes = page.pages > 1 ? [words.rows(page.from, page.from + page.rows.length - 1, page.total)] : [];
  return {
    ...frame,
    callback_id: explorer.view,
    submit: plain(words.share),
    private_metadata: toMetadata({ ...exploring, page: page.number }, library, language),
    blocks: [
      ...(notice === null ? [] : [sentence(notice)]),
      ...tableMenu(exploring, library, language),
      ...labelMenu('criteria', exploring, library, language),
      ...labelMenu('apis', exploring, library, language),
      ...(isChosen ? toBlocks({ ...bare, headline, strong, lines }) : [sentence(words.choose)]),
      ...rowBlocks(exploring, page, language, library),
      ...turning(page, language),
      ...(isChosen ? quotes.flatMap((telling) => toBlocks({ ...bare, telling })) : []),
      ...toBlocks({ ...bare, footer: outline.footer, notes }),
    ],
  };
}

/** What a select offers while somebody types into it. */
export type Offered =
  | { readonly options: PlainTextOption[] }
  | { readonly option_groups: { readonly label: PlainTextElement; readonly options: PlainTextOption[] }[] };

/** The options of a select with more of them than a view holds, by what is typed. */
export function suggest(
  select: 'table' | Side,
  typed: string,
  exploring: Exploring,
  library: Library,
): Offered {
  if (select === 'table') return inGroups(fitting(tablesNamed(library, exploring.table), typed));
  return { options: fitting(labelsNamed(exploring.table, select), typed).map(toOption) };
}

/** Only where there are several tables. */
function tableMenu({ table }: Exploring, library: Library, language: LanguageCode): InputBlock[] {
  const tables = tablesNamed(library, table);
  const current = tables.find(({ item }) => item === table);
  if (tables.length < 2 || !current) return [];
  const common = { action_id: explorer.table, initial_option: toOption(current) };
  return [
    {
      type: 'input',
      block_id: `table.${library.content}.${current.name}`,
      dispatch_action: true,
      label: plain(languages[language].controls.explorer.table),
      element:
        tables.length > mostOptions
          ? { type: 'external_select', min_query_length: 0, ...common }
          : { type: 'static_select', ...inGroups(tables), ...common },
    } as InputBlock,
  ];
}

/** Tables below the titles of their guides, where a guide has several. */
function inGroups(tables: readonly Named<DecisionTable>[]): Offered {
  const counts = countsOf(tables.map(({ item }) => item));
  if (tables.length === counts.size) return { options: tables.map(toOption) };
  return {
    option_groups: [...counts.keys()].map((guide) => ({
      label: plain(clip(guide.title.trim() || guide.file, limits.buttonText)),
      options: tables.filter(({ item }) => item.section.guide === guide).map(toOption),
    })),
  };
}

/** Labels of one side to choose from; its name holds the table's, so that of another table nothing is chosen yet. */
function labelMenu(side: Side, exploring: Exploring, library: Library, language: LanguageCode): InputBlock[] {
  const { choose } = languages[language].controls;
  const { table } = exploring;
  const labels = labelsNamed(table, side);
  const chosen = labels.filter(({ item }) => exploring[side].includes(item)).map(toOption);
  const name = tablesNamed(library, table).find(({ item }) => item === table)?.name;
  const common = {
    action_id: explorer[side],
    placeholder: plain(choose),
    max_selected_items: mostChosen,
    ...(chosen.length > 0 && { initial_options: chosen }),
  };
  if (labels.length === 0) return [];
  return [
    {
      type: 'input',
      block_id: `${side}.${library.content}.${name}`,
      optional: true,
      dispatch_action: true,
      label: plain(clip(nounOf(table, side, language), limits.buttonText)),
      element:
        labels.length > mostOptions
          ? { type: 'multi_external_select', min_query_length: 0, ...common }
          : { type: 'multi_static_select', options: labels.map(toOption), ...common },
    },
  ];
}

/** What the labels of a side are, in the table's own words where it has some. */
function nounOf(
  { nouns, corner, apiAxis, ofApis }: DecisionTable,
  side: Side,
  language: LanguageCode,
): string {
  const { explorer: words } = languages[language].controls;
  const axis = (side === 'apis') === (apiAxis === 'rows') ? 'rows' : 'columns';
  const own = [nouns[axis], axis === 'rows' ? corner : ''].find((noun) => noun?.trim());
  if (own) return own;
  if (ofApis && side === 'apis') return words.api;
  return axis === 'rows' ? words.row : words.column;
}

const sentence = (text: string): SectionBlock => section(literal(text));
