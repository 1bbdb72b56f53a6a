/**
 * The items of a sorted list at one moment, never changed afterwards. It shares its blocks with the list it was taken from, so taking one
 * costs a few hundred pointers, not a hundred thousand.
 */
export type Sequence<T> = {
  readonly length: number
  readonly at: (index: number) => T | undefined
  /** The items from one index up to another, which is not included. */
  readonly slice: (from?: number, to?: number) => T[]
  /** Where this very item is, by its place in the order; -1 when it is not there. */
  readonly indexOf: (item: T) => number
  /** All of them in an array, made once. For lists that are drawn whole; a long one is read by `slice`. */
  readonly toArray: () => readonly T[]
  /** Goes through all of them; an iterator takes ten times as long. */
  readonly forEach: (visit: (item: T) => void) => void
}

export type Compare<T> = (one: T, other: T) => number

/** A sequence over blocks that nobody will write to. */
export function sequenceOf<T>(blocks: readonly (readonly T[])[], compare: Compare<T>): Sequence<T> {
  const starts = startsOf(blocks)
  const length = starts[blocks.length] ?? 0
  let whole: readonly T[] | null = null

  function slice(from = 0, to = length): T[] {
    const [first, end] = [Math.max(0, from), Math.min(length, to)]
    if (first >= end) return []
    const found: T[] = []
    for (let at = lastAtMost(starts, first); at < blocks.length && (starts[at] as number) < end; at++) {
      const start = starts[at] as number
      for (const item of (blocks[at] ?? []).slice(Math.max(0, first - start), end - start)) found.push(item)
    }
    return found
  }

  return {
    length,
    slice,
    at: index => {
      if (!(index >= 0 && index < length)) return undefined
      const block = lastAtMost(starts, index)
      return blocks[block]?.[index - (starts[block] as number)]
    },
    indexOf: item => {
      const at = blockOf(blocks, item, compare)
      const place = placeIn(blocks[at] ?? [], item, compare)
      return blocks[at]?.[place] === item ? (starts[at] as number) + place : -1
    },
    toArray: () => {
      whole ??= blocks.length === 1 ? (blocks[0] as readonly T[]) : slice()
      return whole
    },
    forEach: visit => {
      for (const block of blocks) for (let at = 0; at < block.length; at++) visit(block[at] as T)
    }
  }
}

/** Index of the first item of each block, and after the last one how many there are. */
function startsOf(blocks: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(blocks.length + 1)
  blocks.forEach((block, at) => {
    starts[at + 1] = (starts[at] as number) + block.length
  })
  return starts
}

function lastAtMost(starts: Int32Array, index: number): number {
  let [low, high] = [0, starts.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** The block an item is in, or belongs into: the first whose last item does not come before it, else the last one. */
export function blockOf<T>(blocks: readonly (readonly T[])[], item: T, compare: Compare<T>): number {
  let [low, high] = [0, Math.max(0, blocks.length - 1)]
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle] as readonly T[]
    if (compare(block[block.length - 1] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Where an item is in a block, or would be: a binary search. */
export function placeIn<T>(block: readonly T[], item: T, compare: Compare<T>): number {
  let [low, high] = [0, block.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(block[middle] as T, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
