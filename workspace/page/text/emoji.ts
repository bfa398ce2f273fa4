// :shortcodes: as Slack knows them → emoji.
import shortcodes from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

const byName = new Map(
  Object.entries(shortcodes as Record<string, string | string[]>).flatMap(([hex, names]) =>
    [names].flat().map((name) => [name, hex] as const),
  ),
);

/** The emoji of that name, or the shortcode itself where there is none. */
export function emoji(name: string): string {
  const hex = byName.get(name);
  if (hex === undefined) return `:${name}:`;
  return String.fromCodePoint(...hex.split('-').map((code) => Number.parseInt(code, 16)));
}

/** Plain text with its shortcodes turned into emoji. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]+):/g, (_shortcode, name: string) => emoji(name));
}
