import type { Group } from '#live/view-snapshot'

/** Heights in px: all rows have one, all heads of groups have one, so that nothing has to be measured. */
export type Heights = { readonly row: number; readonly head: number }

/** Rows that stand together. Of a closed group only its head is there; where there are no groups all rows are one section without a head. */
export type Section = {
  readonly group: Group | null
  readonly isClosed: boolean
  /** Its first row, and how many are shown. */
  readonly from: number
  readonly rows: number
  /** Its first item: the head where it has one, else the first row. */
  readonly item: number
  readonly top: number
  readonly height: number
}

/** Where everything stands: items are heads and rows from top to bottom. */
export type Layout = {
  readonly sections: readonly Section[]
  readonly heights: Heights
  readonly length: number
  readonly height: number
}

export type Item =
  | { readonly kind: 'head'; readonly section: Section; readonly group: Group }
  | { readonly kind: 'row'; readonly section: Section; readonly index: number }

type Rows = { readonly length: number; readonly groups: readonly Group[] }

export function layoutOf({ length, groups }: Rows, closed: ReadonlySet<string>, heights: Heights): Layout {
  const sections: Section[] = []
  let [item, top] = [0, 0]
  for (const group of groups.length > 0 ? groups : [null]) {
    const isClosed = group !== null && closed.has(group.value)
    const rows = isClosed ? 0 : (group?.length ?? length)
    const height = (group ? heights.head : 0) + rows * heights.row
    sections.push({ group, isClosed, from: group?.from ?? 0, rows, item, top, height })
    item += rows + (group ? 1 : 0)
    top += height
  }
  return { sections, heights, length: item, height: top }
}

/** The item at a place; undefined outside. */
export function itemOf({ sections }: Layout, item: number): Item | undefined {
  const section = lastWhere(sections, one => one.item <= item)
  if (section === undefined || item < 0) return undefined
  const { group, from, rows } = section
  const row = item - section.item - (group ? 1 : 0)
  if (row < 0 && group) return { kind: 'head', section, group }
  return row < rows ? { kind: 'row', section, index: from + row } : undefined
}

/** Where a row stands among the items; -1 for one in a closed group. */
export function itemOfRow({ sections }: Layout, index: number): number {
  const section = lastWhere(sections, one => one.from <= index)
  if (section === undefined || index < section.from || index >= section.from + section.rows) return -1
  return section.item + (section.group ? 1 : 0) + index - section.from
}

/** Where an item begins, in px from the top of all. */
export function topOf(layout: Layout, item: number): number {
  const at = itemOf(layout, item)
  if (at === undefined) return layout.height
  if (at.kind === 'head') return at.section.top
  return rowTop(layout, at.section, at.index)
}

const rowTop = ({ heights }: Layout, section: Section, index: number) =>
  section.top + (section.group ? heights.head : 0) + (index - section.from) * heights.row

/** The items any part of which is between two heights: from one up to another, which is not included. */
export function itemsBetween(layout: Layout, top: number, bottom: number): readonly [number, number] {
  if (layout.length === 0) return [0, 0]
  return [itemAt(layout, top), Math.min(layout.length, itemAt(layout, bottom) + 1)]
}

function itemAt({ sections, heights, length }: Layout, px: number): number {
  const section = lastWhere(sections, one => one.top <= Math.max(0, px)) ?? sections[0]
  if (section === undefined) return 0
  const below = Math.max(0, px) - section.top - (section.group ? heights.head : 0)
  const row = below < 0 ? 0 : Math.floor(below / heights.row) + (section.group ? 1 : 0)
  return Math.min(length - 1, section.item + row)
}

/** The last that passes; all that do come before all that do not. */
function lastWhere(sections: readonly Section[], test: (section: Section) => boolean): Section | undefined {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(sections[middle] as Section)) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
