/** What the machine can do: openings as sorted instants with running sums and a plain binary search, for one zone without clock changes. */
export type Floor = { readonly opens: Float64Array; readonly closes: Float64Array; readonly before: Float64Array }

const OFFSET = 4 * 3_600_000
const DAY = 86_400_000

export function floorOf({ opens, closes, before }: Floor): Floor {
  const count = opens.length - 1
  return { opens: opens.slice(0, count), closes: closes.slice(0, count), before: before.slice(0, count + 1) }
}

/** The closing of the Nth opening after the local date of the start. */
export function floorDays({ opens, closes }: Floor, start: number, days: number): number {
  const nextDay = (Math.floor((start + OFFSET) / DAY) + 1) * DAY - OFFSET
  return closes[firstNotBelow(opens, nextDay) + days - 1] as number
}

export function floorMinutes(floor: Floor, start: number, budget: number): number {
  const worked = workedUntil(floor, start) + budget
  const index = firstNotBelow(floor.before, worked) - 1
  return (floor.opens[index] as number) + worked - (floor.before[index] as number)
}

export function floorLeft(floor: Floor, due: number, now: number): number {
  return workedUntil(floor, due) - workedUntil(floor, now)
}

function workedUntil({ opens, closes, before }: Floor, instant: number): number {
  const index = firstNotBelow(closes, instant)
  const opened = opens[index] as number
  return (before[index] as number) + (instant > opened ? instant - opened : 0)
}

function firstNotBelow(values: Float64Array, wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
