import { type Change, merged, sortedOut } from './changes'
import { blockOf, type Compare, placeIn, type Sequence, sequenceOf } from './sequence'

/**
 * A list in order, in blocks of some hundred items: putting one in moves a block, not 100,000 pointers. What was handed out by `sequence`
 * stays as it was; a block that somebody may still read is copied before it is written to.
 * Items are immutable and the order is total: what is taken out has to be the very item that was put in.
 */
export type SortedList<T> = {
  readonly length: () => number
  /** Makes changes; of many it makes one pass over the list. An item that is not there is not taken out. */
  readonly exchange: (changes: readonly Change<T>[]) => void
  /** Puts other items, in order already, in place of all there are. */
  readonly fill: (sorted: readonly T[]) => void
  /** The items as they are now; the same object until something changes. */
  readonly sequence: () => Sequence<T>
  /** Another list with the same items, which goes its own way. It shares blocks with this one, so it costs hardly anything. */
  readonly fork: () => SortedList<T>
}

const blockSize = 256
const mostInBlock = 512
const fewInBlock = 64

export const createSortedList = <T>(compare: Compare<T>): SortedList<T> => listOf(compare, [], 0)

function listOf<T>(compare: Compare<T>, from: readonly T[][], count: number): SortedList<T> {
  let blocks = from.slice()
  /** Blocks that a sequence which was handed out, or another list, may read. */
  let shared = new Set(blocks)
  let shown: Sequence<T> | null = null
  let length = count

  function writable(at: number): T[] {
    const block = blocks[at] as T[]
    // Whoever reads the old one holds it; held here too it would keep cases that were closed long ago.
    if (!shared.delete(block)) return block
    const copy = block.slice()
    blocks[at] = copy
    return copy
  }

  function insert(item: T) {
    if (blocks.length === 0) blocks.push([])
    const at = blockOf(blocks, item, compare)
    const block = writable(at)
    block.splice(placeIn(block, item, compare), 0, item)
    length += 1
    if (block.length > mostInBlock) blocks.splice(at + 1, 0, block.splice(block.length >> 1))
  }

  function remove(item: T) {
    const at = blockOf(blocks, item, compare)
    const place = placeIn(blocks[at] ?? [], item, compare)
    if (blocks[at]?.[place] !== item) return
    const block = writable(at)
    block.splice(place, 1)
    length -= 1
    if (block.length < fewInBlock) join(at)
  }

  /** A block that has become small goes into the next one, so that there are never many small ones. */
  function join(at: number) {
    const [block, next] = [blocks[at], blocks[at + 1]]
    if (block?.length === 0) blocks.splice(at, 1)
    else if (block && next && block.length + next.length <= blockSize) {
      shared.delete(next)
      blocks.splice(at, 2, block.concat(next))
    }
  }

  function swap(before: T, after: T) {
    const at = blockOf(blocks, before, compare)
    const place = placeIn(blocks[at] ?? [], before, compare)
    if (blocks[at]?.[place] === before) writable(at)[place] = after
  }

  /** Many items that stay where they are, in one pass: when time passes thousands change and few move. */
  function swapAll(pairs: readonly (readonly [T, T])[]) {
    if (pairs.length < length / 16) {
      for (const [before, after] of pairs) swap(before, after)
      return
    }
    const afterOf = new Map(pairs)
    blocks.forEach((block, at) => {
      if (!block.some(item => afterOf.has(item))) return
      shared.delete(block)
      blocks[at] = block.map(item => afterOf.get(item) ?? item)
    })
  }

  function fill(sorted: readonly T[]) {
    blocks = []
    for (let from = 0; from < sorted.length; from += blockSize) blocks.push(sorted.slice(from, from + blockSize))
    length = sorted.length
    shared = new Set()
    shown = null
  }

  /** Moves so many items that sorting those and merging is quicker than searching for each. */
  function merge(removed: readonly T[], added: readonly T[]) {
    const gone = new Set(removed)
    fill(
      merged(
        blocks.flat().filter(item => !gone.has(item)),
        added.toSorted(compare),
        compare
      )
    )
  }

  return {
    length: () => length,
    fill,
    exchange: changes => {
      if (changes.length === 0) return
      const { pairs, removed, added } = sortedOut(changes, compare)
      shown = null
      swapAll(pairs)
      if (removed.length + added.length > Math.max(64, length / 4)) return merge(removed, added)
      for (const item of removed) remove(item)
      for (const item of added) insert(item)
    },
    sequence: () => {
      if (shown) return shown
      shared = new Set(blocks)
      shown = sequenceOf(blocks.slice(), compare)
      return shown
    },
    fork: () => {
      shared = new Set(blocks)
      return listOf(compare, blocks, length)
    }
  }
}
