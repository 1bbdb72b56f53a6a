import { type Movement, movementsOf } from '#backend/movements'
import type { DayNumber } from '#sla/civil'
import { dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import type { Book } from '../book'
import type { Kept } from '../cases/held'

/** By what flows are summed: all, by service, by office, by both. */
export const flowLevels = ['', 's', 'o', 'so'] as const
export type FlowLevel = (typeof flowLevels)[number]

export type Flow = { readonly day: DayNumber; readonly service: string; readonly office: string } & Record<
  Movement,
  number
>

/** When a case came in and went out, by day. */
const movedOn = (book: Book, { startedAt, state }: Kept) =>
  movementsOf(startedAt, state).map(({ kind, at }) => ({ kind, day: dayNumber(localDate(book.spec.timeZone, at)) }))

/** Flows being made: cases are put in as they are or taken out as they were, and what comes to nothing is left out. */
export function createFlows(book: Book) {
  const found = new Map<string, Flow & { readonly level: FlowLevel }>()
  return {
    add: (kept: Kept, by: 1 | -1): void => {
      for (const { kind, day } of movedOn(book, kept))
        for (const level of flowLevels) {
          const service = level.includes('s') ? kept.service : ''
          const office = level.includes('o') ? kept.state.office : ''
          const name = `${level}\t${day}\t${service}\t${office}`
          const flow = found.get(name) ?? { level, day, service, office, opened: 0, reopened: 0, closed: 0 }
          found.set(name, flow)
          flow[kind] += by
        }
    },
    /** In the order of their keys. */
    records: () =>
      [...found]
        .filter(([, { opened, reopened, closed }]) => opened !== 0 || reopened !== 0 || closed !== 0)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, flow]) => flow)
  }
}
