// Days and spans of days, as the ledger counts them: in the zone of the process.
import { dayOf } from '../ledger/day.ts';
import type { Days } from '../ledger/figures.ts';

/** So many days where nobody says otherwise. */
export const week = 7;

/** The day so many days later, or earlier. */
export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** How many days a span has, its first and its last among them. */
export function lengthOf({ since, until }: Days): number {
  return Math.round((Date.parse(until) - Date.parse(since)) / 86_400_000) + 1;
}

/** The span of the same length right before another. */
export function before(days: Days): Days {
  const until = daysAfter(days.since, -1);
  return { since: daysAfter(until, 1 - lengthOf(days)), until };
}

/** The last so many days, today among them. */
export function lastDays(count: number, now = new Date()): Days {
  const until = dayOf(now);
  return { since: daysAfter(until, 1 - count), until };
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The week, Monday to Sunday, before the one that begins with a Monday. */
export function weekBefore(monday: string): Days {
  return { since: daysAfter(monday, -7), until: daysAfter(monday, -1) };
}

/** Is it a day of the calendar, written as in "2026-11-28"? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text;
}

/** Such spans are looked at that begin no longer ago. */
const longest = 10_000;

/**
 * What `--since` says, up to today: a number of days ("30d"), or the first day ("2026-11-01").
 * @returns null where it is neither, or a day that is yet to come
 */
export function readSince(text: string, now = new Date()): Days | null {
  const [, count] = /^(\d{1,4})d$/.exec(text) ?? [];
  if (count !== undefined) return Number(count) > 0 ? lastDays(Number(count), now) : null;
  const until = dayOf(now);
  if (!isDay(text) || text > until) return null;
  const days = { since: text, until };
  return lengthOf(days) > longest ? null : days;
}
