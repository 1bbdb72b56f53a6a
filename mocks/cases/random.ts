/** A die: each call gives a number in [0, 1). */
export type Dice = () => number

/** Dice that always fall the same way for the same numbers: the reason why the world is the same each time. */
export function diceOf(...parts: readonly number[]): Dice {
  let state = hashOf(parts)
  return () => {
    // mulberry32: 32 bits of state are plenty for a few dozen throws a case.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** One number in [0, 1) for the same numbers. */
export function chanceOf(...parts: readonly number[]): number {
  return (hashOf(parts) >>> 0) / 0x1_0000_0000
}

/** 32 bits mixed from whole numbers (murmur3's steps). */
export function hashOf(parts: readonly number[]): number {
  let hash = 0x9747b28c
  for (const part of parts) {
    let mixed = Math.imul(part | 0, 0xcc9e2d51)
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    hash ^= mixed
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

export function pick<Item>(dice: Dice, list: readonly Item[]): Item {
  return list[Math.floor(dice() * list.length)] as Item
}

/** One of a list of `[item, weight]`. */
export function pickWeighted<Item>(dice: Dice, list: readonly (readonly [Item, number])[]): Item {
  let left = dice() * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of list) {
    left -= weight
    if (left < 0) return item
  }
  return (list.at(-1) as readonly [Item, number])[0]
}

/** Many short ones, few long ones, `mean` on average. */
export function exponential(dice: Dice, mean: number): number {
  return -mean * Math.log(1 - dice())
}

export function between(dice: Dice, low: number, high: number): number {
  return low + dice() * (high - low)
}
