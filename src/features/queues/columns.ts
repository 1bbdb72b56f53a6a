import type { SortBy } from '#live/sort-keys'
import { allServices } from './search'

/** The columns there are, in the order they stand in unless somebody wants another. */
export const columnIds = [
  'case',
  'service',
  'timeLeft',
  'rail',
  'state',
  'assignee',
  'wilayat',
  'due',
  'submitted',
  'target',
  'category',
  'channel',
  'kind',
  'stuck'
] as const
export type ColumnId = (typeof columnIds)[number]

/** What each column is sorted by; the rail is a picture and has no order. The time left goes by the deadline, which moves no row as time passes. */
export const sortOf: Readonly<Partial<Record<ColumnId, SortBy>>> = {
  case: 'reference',
  service: 'service',
  timeLeft: 'due',
  due: 'due',
  state: 'state',
  assignee: 'assignee',
  wilayat: 'office',
  submitted: 'submitted'
}

const usual: readonly ColumnId[] = ['case', 'service', 'timeLeft', 'rail', 'state', 'assignee', 'wilayat']

/** What a queue shows by itself: the service only where there are several. */
export const usualColumns = (service: string): readonly ColumnId[] =>
  usual.filter(id => id !== 'service' || service === allServices)

/** The columns of an address, in its order. A word that names none is left out; the case is always there, for a row is nothing without. */
export function columnsOf(asked: readonly string[] | undefined, service: string): readonly ColumnId[] {
  const known = [...new Set(asked)].filter(isColumn)
  if (known.length === 0) return usualColumns(service)
  return known.includes('case') ? known : ['case', ...known]
}

const isColumn = (id: string): id is ColumnId => columnIds.some(known => known === id)

/** As it is written in an address; nothing where it is what the queue shows by itself. */
export function columnsAsked(columns: readonly ColumnId[], service: string): string[] | undefined {
  return columns.join() === usualColumns(service).join() ? undefined : [...columns]
}

/** Shows a column after the others, or hides it. */
export const toggleColumn = (columns: readonly ColumnId[], id: ColumnId): readonly ColumnId[] =>
  id === 'case' ? columns : columns.includes(id) ? columns.filter(one => one !== id) : [...columns, id]

/** Moves a column to another place; the others close up. */
export function moveColumn(columns: readonly ColumnId[], id: ColumnId, to: number): readonly ColumnId[] {
  const others = columns.filter(one => one !== id)
  if (others.length === columns.length) return columns
  return others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, id)
}
