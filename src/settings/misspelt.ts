// Which variables look like a setting that somebody misspelt.
import { distance } from 'fastest-levenshtein';

export interface Misspelt {
  readonly name: string;
  /** The setting that it looks like. */
  readonly meant: string;
}

/** Settings that other programs read as well: what looks like one may be theirs, such as LOG_LEVELS. */
const shared = new Set([
  'CACHE_DIR',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'LOG_LEVEL',
  'NODE_ENV',
  'NO_PROXY',
  'PORT',
  'TOKEN_KEY',
]);

/** Variables of other Slack programs that are one letter away from ours. */
const foreign = new Set(['SLACK_API_TOKEN', 'SLACK_APP_URL']);

/**
 * The variables that are slips for a setting which is not set. They are grounds to refuse a start, so doubt is in
 * their favour: one slip for each eight letters, no look-alikes of `shared`, none of the known `foreign` names.
 * @param names all variables that are set
 * @param settings the names that authguide reads
 */
export function misspelt(names: readonly string[], settings: readonly string[]): Misspelt[] {
  const missing = settings.filter((setting) => !names.includes(setting) && !shared.has(setting));
  return names
    .filter((name) => !settings.includes(name) && !foreign.has(name))
    .flatMap((name) => {
      const meant = missing.find((setting) => slips(name, setting) <= Math.floor(setting.length / 8));
      return meant === undefined ? [] : [{ name, meant }];
    });
}

/** The setting that a name comes closest to, three letters away at most; for advice, where a wrong guess costs nothing. */
export function nearest(name: string, settings: readonly string[]): string | undefined {
  const near = settings.map((setting) => ({ setting, off: slips(name, setting) }));
  return near.filter(({ off }) => off <= 3).sort((a, b) => a.off - b.off)[0]?.setting;
}

/** Letters to change until one name is the other; two letters that changed places are one slip, and case is none. */
function slips(name: string, setting: string): number {
  const upper = name.toUpperCase();
  const off = distance(upper, setting);
  return off === 2 && isSwapped(upper, setting) ? 1 : off;
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
