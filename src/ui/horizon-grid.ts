import type { ReactNode } from 'react'

/** How a column looks; all words are written already. */
export type GridColumn = {
  readonly key: string
  readonly tone: 'late' | 'today' | 'ahead' | 'later' | 'standing'
  /** Two short lines. */
  readonly top: ReactNode
  readonly bottom?: ReactNode
  /** The whole of it, for the ear and on hover, with what is special about it. */
  readonly label: string
  /** What lies between it and the column before: nothing, days of rest, or a holiday. */
  readonly gap: 'none' | 'rest' | 'holiday'
  /** Other hours hold on it (Ramadan), or single offices are closed. */
  readonly marks: readonly ('season' | 'own')[]
}

/** Columns that have a heading of their own together. */
export type GridSpan = { readonly key: string; readonly label: string; readonly columns: number }

export type GridRow = {
  readonly key: string
  readonly kind: 'total' | 'head' | 'line'
  readonly name: string
  /** A word beside the name, such as what a service promises. */
  readonly note?: string | undefined
  readonly counts: readonly number[]
  /** Of the cases of today, those that are late already. */
  readonly lateToday: number
  readonly total: number
  /** Of a head: whether the lines under it are shown. Its own numbers then stand in them. */
  readonly isOpen?: boolean
  readonly end?: GridEnd | undefined
}

/** What stands at the end of a row. */
export type GridEnd = {
  readonly text: string
  readonly title: string
  readonly tone: 'plain' | 'overdue' | 'atRisk' | 'onTrack'
}

/** The same for all cells. Keep it the same object while it draws the same: every row is drawn again with another one. */
export type GridPen = {
  readonly columns: readonly GridColumn[]
  /** The most that is in a cell of a line: what the deepest colour is worth. */
  readonly most: number
  readonly write: (count: number) => string
  /** What a cell is called, for the ear and on hover. `column` is null for the whole row. */
  readonly label: (column: GridColumn | null, count: number, late: number) => string
  /** Where a cell leads; nowhere where it is null. `column` is -1 for the whole row. */
  readonly hrefOf: ((row: string, column: number) => string) | null
  readonly onToggle: (row: string) => void
}

const levels = 5

/** How deep the colour of a count is, 1 to 5; 0 for none. By the root, so that a few can be told from one. */
export function levelOf(count: number, most: number): number {
  if (count <= 0) return 0
  return Math.max(1, Math.min(levels, Math.ceil(Math.sqrt(count / Math.max(1, most)) * levels)))
}

/** Whether a row would be drawn the same; its counts are made anew with every change anywhere. */
export function isSameRow(one: GridRow, other: GridRow): boolean {
  return (
    one.key === other.key &&
    one.kind === other.kind &&
    one.name === other.name &&
    one.note === other.note &&
    one.lateToday === other.lateToday &&
    one.total === other.total &&
    one.isOpen === other.isOpen &&
    one.end?.text === other.end?.text &&
    one.end?.title === other.end?.title &&
    one.end?.tone === other.end?.tone &&
    one.counts.every((count, at) => count === other.counts[at])
  )
}
