import { requireInstant, SlaError } from './error'
import { requireTarget } from './require'
import { type Stops, stopsOf } from './stops'
import type { CaseClock, TargetUnit } from './types'

/** The units by their code in a column. */
export const unitCodes = ['workingDays', 'calendarDays', 'workingMinutes'] as const satisfies readonly TargetUnit[]

/**
 * Many cases as columns of numbers. `calendar` is an index into the calendars a batch is given, `unit` one of `unitCodes`,
 * `stoppedAt` Infinity for an open case. The stops of row `i` are `edges[firstEdge[i]]` to `edges[firstEdge[i + 1] - 1]`:
 * sorted pairs of from and to that do not overlap, with `gap` beside each pair.
 */
export type CaseColumns = {
  readonly calendar: Uint16Array
  readonly startedAt: Float64Array
  readonly target: Float64Array
  readonly unit: Uint8Array
  readonly stoppedAt: Float64Array
  readonly firstEdge: Int32Array
  readonly edges: Float64Array
  readonly gap: Uint8Array
}

/**
 * Reads cases into columns and checks them once, so that every later pass is over numbers alone.
 * `calendarOf` says by which calendar a row counts; without it all count by the first. Errors name the row: `clocks[3].target.value`.
 */
export function columnsOf(clocks: readonly CaseClock[], calendarOf: (row: number) => number = () => 0): CaseColumns {
  const stops = clocks.map(checkedStops)
  const firstEdge = new Int32Array(clocks.length + 1)
  stops.forEach(({ edges }, row) => {
    firstEdge[row + 1] = (firstEdge[row] as number) + edges.length
  })
  return {
    calendar: Uint16Array.from(clocks, (_, row) => calendarOf(row)),
    startedAt: Float64Array.from(clocks, clock => clock.startedAt),
    target: Float64Array.from(clocks, clock => clock.target.value),
    unit: Uint8Array.from(clocks, clock => unitCodes.indexOf(clock.target.unit)),
    stoppedAt: Float64Array.from(clocks, clock => clock.stoppedAt ?? Infinity),
    firstEdge,
    edges: Float64Array.from(stops.flatMap(({ edges }) => Array.from(edges))),
    gap: Uint8Array.from(stops.flatMap(({ gap }) => Array.from(gap)))
  }
}

function checkedStops(clock: CaseClock, row: number): Stops {
  try {
    requireInstant(clock.startedAt, 'startedAt')
    requireTarget(clock.target, 'target')
    if (clock.stoppedAt !== null) requireInstant(clock.stoppedAt, 'stoppedAt')
    return stopsOf(clock)
  } catch (error) {
    throw atRow(error, row)
  }
}

/** The same error, naming the row it came from. */
export function atRow(error: unknown, row: number): unknown {
  return error instanceof SlaError ? new SlaError(error.kind, `clocks[${row}].${error.field}`, error.reason) : error
}
