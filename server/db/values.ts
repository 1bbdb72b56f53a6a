import { type RawBuilder, sql } from 'kysely'

const FIRST_INSTANT = Date.UTC(1, 0, 1)
const LAST_INSTANT = Date.UTC(9999, 11, 31)

/** An instant as PostgreSQL reads it; what lies outside the years it can be told in is moved to their edge. */
export function iso(at: number): string {
  return new Date(Math.max(FIRST_INSTANT, Math.min(LAST_INSTANT, at))).toISOString()
}

/** An instant to compare a column with. */
export function instant(at: number): RawBuilder<number> {
  return sql<number>`${iso(at)}::timestamptz`
}

export function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at)
}

/** `2026-11-22 07:42:07.12+00`, as both drivers give it in UTC, as epoch milliseconds. */
export function readInstant(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`)
}

/** How the types of columns are read, by their number, alike on both drivers. */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // int8: counts and milliseconds, far below 2^53
  1082: (text: string) => text, // date: a local date stays one
  1184: readInstant
}
