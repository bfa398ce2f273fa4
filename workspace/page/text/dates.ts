// Slack's date tokens → a date in the reader's words.

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long' },
  date_pretty: { day: 'numeric', month: 'long' },
  date_long: { weekday: 'long', ...LONG },
  date_long_pretty: { weekday: 'long', ...LONG },
  date_long_full: LONG,
  date_short: SHORT,
  date_short_pretty: SHORT,
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** Does a format hold a token that Slack knows? */
export function isDateFormat(format: string): boolean {
  return [...format.matchAll(/\{(\w+)\}/g)].some(([, name]) => name !== undefined && name in FORMATS);
}

/** Fills the `{tokens}` of a format with a time in seconds since 1970; a token that nobody knows stays. */
export function formatDate(timestamp: number, format: string, language: string): string {
  const date = new Date(timestamp * 1000);
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const options = FORMATS[name];
    return options === undefined ? token : date.toLocaleString(language, options);
  });
}

/** The time of day of a Slack timestamp. */
export function timeOf(ts: string, language: string): string {
  return formatDate(Number(ts), '{time}', language);
}
