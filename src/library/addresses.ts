// A public address → what the library has there: a page, one of its sections, and the labels of tables whose page it is.
import type { DecisionTable, Guide, Label, Section } from '../guide.ts';
import type { Library } from '../library.ts';

/** A label of a decision table that leads to a page. */
export interface Placed {
  readonly table: DecisionTable;
  readonly label: Label;
  /** The address of the page, as the guides have it. */
  readonly url: string;
}

/** What stands at an address; at least one of the three is there. */
export interface Place {
  readonly guide: Guide | null;
  /** The section that the anchor names; null where there is no anchor, or none that the page has. */
  readonly section: Section | null;
  readonly labels: readonly Placed[];
}

/** An address taken apart, so that two ways to write the same one are equal. */
interface Parts {
  /** Host and path, without what a server adds or takes away. */
  readonly page: string;
  /** What tells pages of one path apart; campaign parameters do not. */
  readonly query: string;
  readonly anchor: string;
}

/** UTF-16 units of an address that is looked up: Slack's links are no longer. */
const LONGEST = 3_000;
/** Labels that may share one page: a page to which half a table leads is about none of them. */
const SHARED = 3;

const known = new WeakMap<Library, Addresses>();

/** The addresses of a library; made when they are first asked for. */
export function addressesIn(library: Library): Addresses {
  const before = known.get(library);
  if (before !== undefined) return before;
  const made = new Addresses(library);
  known.set(library, made);
  return made;
}

export class Addresses {
  readonly #guides = new Map<string, Guide>();
  readonly #labels = new Map<string, { readonly anchor: string; readonly placed: Placed }[]>();

  constructor({ guides, tables, pageOf }: Pick<Library, 'guides' | 'tables' | 'pageOf'>) {
    for (const guide of guides) {
      const parts = partsOf(guide.url);
      if (parts !== null) addOnce(this.#guides, parts.page, guide);
    }
    for (const table of tables) {
      const own = partsOf(table.section.guide.url)?.page;
      for (const label of [...table.rows, ...table.columns]) {
        const url = pageOf(label)?.url ?? null;
        const parts = partsOf(url);
        if (url === null || parts === null || parts.page === own) continue;
        const key = parts.page + parts.query;
        const there = this.#labels.get(key) ?? [];
        there.push({ anchor: parts.anchor, placed: { table, label, url } });
        this.#labels.set(key, there);
      }
    }
  }

  /** What stands at an address, however it is written; null where the library has nothing there. */
  at(url: string): Place | null {
    const parts = partsOf(url);
    if (parts === null) return null;
    const { page, query, anchor } = parts;
    const guide = this.#guides.get(page) ?? null;
    const section = guide === null ? null : sectionAt(guide, anchor);
    const labels = this.#labelsAt(page + query, anchor) ?? this.#labelsAt(page, anchor) ?? [];
    return guide === null && labels.length === 0 ? null : { guide, section, labels };
  }

  /** The labels of a page, and of one of its anchors where labels lead there; null where none do. */
  #labelsAt(page: string, anchor: string): readonly Placed[] | null {
    const there = this.#labels.get(page);
    if (there === undefined) return null;
    const exact = there.filter((one) => one.anchor === anchor);
    const found = exact.length > 0 ? exact : there.filter((one) => one.anchor === '');
    const names = new Set(found.map(({ placed }) => placed.label.text));
    return names.size > SHARED ? [] : found.map(({ placed }) => placed);
  }
}

function addOnce<Thing>(map: Map<string, Thing>, key: string, thing: Thing): void {
  if (!map.has(key)) map.set(key, thing);
}

/** The section of a page that an anchor names; an anchor may have lost the marks at its end where a chat cut the link. */
function sectionAt({ sections }: Guide, anchor: string): Section | null {
  const anchored = sections.filter((section) => section.anchor !== '');
  const exact = anchored.find((section) => section.anchor.normalize('NFC') === anchor);
  const end = withoutEnd(anchor);
  if (exact !== undefined || end === '') return exact ?? null;
  return anchored.find((section) => withoutEnd(section.anchor.normalize('NFC')) === end) ?? null;
}

const withoutEnd = (anchor: string) => anchor.replace(/[\p{P}\p{S}]{1,9}$/u, '');

/** Takes an address apart; null where it is none of a web site, or poses as another by a name before its host. */
function partsOf(url: string | null): Parts | null {
  if (url === null || url.length > LONGEST || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { host, pathname, searchParams, hash, username, password } = new URL(url);
  if (username !== '' || password !== '') return null;
  const query = [...searchParams]
    .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/i.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = decoded(pathname, decodeURI)
    .replace(/\/{1,9}$/, '')
    .replace(/\.(?:html?|mdx?|markdown)$/i, '')
    .replace(/\/(?:index|readme|_index)$/i, '')
    .replace(/\/{1,9}$/, '');
  return {
    page: host + path,
    query: query.length === 0 ? '' : `?${query.join('&')}`,
    anchor: decoded(hash.slice(1), decodeURIComponent),
  };
}

/** A path or an anchor as people read it; what is broken in it stays as it is. */
function decoded(text: string, decode: (text: string) => string): string {
  const upper = text.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  try {
    return decode(upper).normalize('NFC');
  } catch {
    return upper;
  }
}
