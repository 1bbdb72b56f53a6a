import type { Pressing } from './urgency'

/** A row as it is shown: `isGone` when its case needs nobody any more and only its place is kept. */
export type HeldRow = Pressing & { readonly isGone: boolean }

export type Held = { readonly rows: readonly HeldRow[]; readonly waiting: number }

/**
 * Rows in the order in which they were held, each as it is now; who left keeps the place until it is let go, and who came since waits.
 * `held` is what was shown when somebody pointed at it; null when nobody does.
 */
export function held(rows: readonly Pressing[], order: readonly Pressing[] | null): Held {
  if (order === null) return { rows: rows.map(row => ({ ...row, isGone: false })), waiting: 0 }
  const now = new Map(rows.map(row => [row.entry.row.id, row]))
  const shown = order.map(row => {
    const found = now.get(row.entry.row.id)
    return found ? { ...found, isGone: false } : { ...row, isGone: true }
  })
  const kept = new Set(order.map(({ entry }) => entry.row.id))
  return { rows: shown, waiting: rows.filter(({ entry }) => !kept.has(entry.row.id)).length }
}
