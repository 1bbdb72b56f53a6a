import type { AgreementChange, AgreementPreview, Target } from '#api/generated/types.gen'
import { localDate, startOfDate } from '#sla/local'
import { type Kept, keptOf } from './cases/held'
import { deadlineOf } from './cases/write'
import { instant } from './db/values'
import type { Visit } from './house'

const PAGE = 5000

/** The last twelve months again, with the new targets. What was extended by a formal act keeps the target it was given. */
export async function replay(
  visit: Visit,
  changes: readonly AgreementChange[]
): Promise<Pick<AgreementPreview, 'closed' | 'met' | 'newMet'>> {
  const targets = new Map(
    changes.flatMap(each => (each.kind === 'target' ? [[each.service, each.target] as const] : []))
  )
  const sums = { closed: 0, met: 0, newMet: 0 }
  for await (const page of closedInTheYear(visit, [...targets.keys()])) {
    sums.closed += page.length
    sums.met += page.filter(kept => isInTime(kept, kept.dueAt)).length
    sums.newMet += page.filter(kept => isInTime(kept, newDueAt(visit, kept, targets))).length
  }
  return sums
}

function newDueAt({ book }: Visit, kept: Kept, targets: ReadonlyMap<string, Target>): number | null {
  const { state, service } = kept
  const target = state.originalTarget ? state.target : (targets.get(service) ?? state.target)
  return deadlineOf(book, kept, { ...state, target })
}

/** Exactly at the deadline is in time. */
function isInTime({ state }: Kept, dueAt: number | null): boolean {
  return (state.stoppedAt ?? Infinity) <= (dueAt ?? Infinity)
}

/** What was closed in the twelve months before today, without what applicants withdrew; in pages, so that a million need no room. */
async function* closedInTheYear({ db, me, book, house }: Visit, services: readonly string[]): AsyncGenerator<Kept[]> {
  if (services.length === 0) return
  const today = localDate(book.calendar, house.clock.now())
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  // There is no 29 February a year ago.
  const from = startOfDate(book.calendar, yearAgo.endsWith('-02-29') ? yearAgo.replace('-29', '-28') : yearAgo)
  const to = startOfDate(book.calendar, today)
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('cases')
      .selectAll()
      .where('stopped_at', '>=', instant(from))
      .where('stopped_at', '<', instant(to))
      .where('service', 'in', [...services])
      .where('status', '<>', 'withdrawn')
      .where('id', '>', after)
      .$if(me.offices !== null, cases => cases.where('office', 'in', me.offices?.length ? [...me.offices] : ['']))
      .orderBy('id')
      .limit(PAGE)
      .execute()
    yield rows.map(keptOf)
    after = rows.at(-1)?.id ?? ''
    if (rows.length < PAGE) return
  }
}
