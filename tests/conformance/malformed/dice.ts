/** Throws that are the same for the same seed. */
export type Dice = {
  /** From 0 up to, not including, `below`. */
  whole(below: number): number
  one<Item>(list: readonly Item[]): Item
  chance(share: number): boolean
}

export function diceOf(seed: number): Dice {
  let state = (seed * 0x9e3779b1) | 0
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    one: list => list[whole(list.length)] as (typeof list)[number],
    chance: share => next() < share
  }
}
