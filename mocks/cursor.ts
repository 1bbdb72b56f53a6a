import type { Known } from './cases/settled'

/** Where a page ended: the due instant (null where it is not known) and the id of its last row. */
type Cursor = { readonly dueAt: number | null; readonly id: string }

export function cursorAfter({ dueAt, script }: Known): string {
  return btoa(`${dueAt ?? ''}.${script.id}`)
}

/** Nothing for a text that is no cursor. A deadline may fall between two milliseconds. */
export function readCursor(text: string): Cursor | undefined {
  const parts = /^(\d*(?:\.\d+)?)\.([\w-]+)$/.exec(decoded(text))
  return parts?.[2] ? { dueAt: parts[1] ? Number(parts[1]) : null, id: parts[2] } : undefined
}

function decoded(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}

export function isAfter({ dueAt, script }: Known, cursor: Cursor): boolean {
  const [due, cut] = [dueAt ?? Infinity, cursor.dueAt ?? Infinity]
  return due === cut ? script.id > cursor.id : due > cut
}
