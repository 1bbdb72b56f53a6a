import type { Tally } from './rates'

/** A rate that an axis has room for, and the one it is held against. */
type Rated = Pick<Tally, 'rate'> & { readonly before: Pick<Tally, 'rate'> | null }

export type Axis = { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

/**
 * The axis of rates: to 100 %, from the ten per cent below the lowest rate (or target) shown. In whole per cent, which count without binary dust.
 * It may be cut because rates are dots; a bar would need its zero.
 */
export function rateAxis(points: readonly Rated[], target: number): Axis {
  return rateAxisOf([
    target,
    ...points.flatMap(({ rate, before }) => [rate, before?.rate ?? null].filter(value => value !== null))
  ])
}

/** The same for any rates; there is at least one. */
export function rateAxisOf(rates: readonly number[]): Axis {
  const lowest = Math.min(...rates)
  const wide = lowest < 0.5
  const step = wide ? 20 : 10
  const from = Math.min(90, Math.floor((lowest * 100) / step) * step)
  return { from: from / 100, to: 1, ticks: range(from, 100, step).map(percent => percent / 100) }
}

/** The axis of shares: from zero, in steps of a round number of per cent. */
export function shareAxis(points: readonly { readonly share: number | null }[]): Axis {
  const most = Math.max(0, ...points.map(({ share }) => (share ?? 0) * 100))
  const step = most > 40 ? 20 : most > 15 ? 10 : 5
  const to = Math.max(step, Math.ceil(most / step - 1e-9) * step)
  return { from: 0, to: to / 100, ticks: range(0, to, step).map(percent => percent / 100) }
}

/** The axis of cases: from zero, in two or three steps of a round number of cases. */
export function casesAxis(points: readonly { readonly total: number }[]): Axis {
  const most = Math.max(1, ...points.map(({ total }) => total))
  const step = roundUp(most / 2.5)
  const to = Math.ceil(most / step) * step
  return { from: 0, to, ticks: range(0, to, step) }
}

/**
 * The points that are named below the axis: every n-th, counted back from the newest, so that each name has `nameWidth` pixels of an axis
 * `width` pixels long.
 */
export function namedPoints(
  points: readonly { readonly from: string }[],
  width: number,
  nameWidth: number
): readonly string[] {
  const every = Math.max(1, Math.ceil((points.length * nameWidth) / Math.max(1, width)))
  return points.filter((_, index) => (points.length - 1 - index) % every === 0).map(({ from }) => from)
}

/** The next of 1, 2, 5, 10, 20, 50 …; never less than one case. */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return magnitude * ([1, 2, 5, 10].find(factor => factor * magnitude >= value) ?? 10)
}

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
