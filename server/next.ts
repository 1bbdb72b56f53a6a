import { sql } from 'kysely'
import { clockOf } from '#backend/state'
import { standing } from '#sla/clock'
import { deskOf } from './actions'
import { change } from './cases/act'
import { etagOf, type Kept, keptOf } from './cases/held'
import { caseAnswer } from './cases/whole'
import { writeChanges } from './cases/write'
import { instant } from './db/values'
import type { Operations, Visit } from './house'
import { once } from './once'

const MOST_AHEAD = 100

export const takeNextCase: Operations['takeNextCase'] = (visit, { headers }) =>
  once(visit, headers['Idempotency-Key'], ['takeNextCase'], async inside => {
    const kept = await holdMostUrgent(inside)
    if (!kept) return { refused: 'nothing-to-take' }
    const done = await change(inside, kept, { etag: etagOf(kept) }, { kind: 'claim' })
    if ('refused' in done) return done
    await writeChanges(inside.db, inside.book, [done], deskOf(inside))
    return caseAnswer(inside, done.after)
  })

/**
 * Of what nobody has: the one latest for its target; where none is late, the one due first. One that somebody else is taking at this
 * very moment is passed over instead of waited for, and one that was taken meanwhile is not found free any longer.
 */
async function holdMostUrgent(visit: Visit): Promise<Kept | undefined> {
  for (const { id } of await mostUrgent(visit)) {
    const row = await free(visit).where('id', '=', id).forUpdate().skipLocked().executeTakeFirst()
    if (row) return keptOf(row)
  }
  return undefined
}

async function mostUrgent(visit: Visit): Promise<readonly Kept[]> {
  const now = visit.house.clock.now()
  const late = (await free(visit).where('due_at', '<', instant(now)).execute()).map(keptOf)
  const ranked = late.map(kept => ({ kept, share: shareUsed(visit, kept, now) }))
  ranked.sort((one, other) => other.share - one.share || (one.kept.id < other.kept.id ? -1 : 1))
  const ahead = await free(visit)
    .where('due_at', '>=', instant(now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(MOST_AHEAD)
    .execute()
  return [...ranked.map(({ kept }) => kept), ...ahead.map(keptOf)]
}

/** Open, nobody's, and not standing still: what stands still has no deadline, or had passed it. */
function free({ db, me, house }: Visit) {
  return (
    db
      .selectFrom('cases')
      .selectAll()
      .where('stopped_at', 'is', null)
      .where('assignee', 'is', null)
      .where(sql<boolean>`not pauses @> '[{"to": null}]'`)
      // What was put off is not handed out before its time.
      .where(({ or, eb }) =>
        or([eb('snoozed_until', 'is', null), eb('snoozed_until', '<=', instant(house.clock.now()))])
      )
      .$if(me.offices !== null, cases => cases.where('office', 'in', me.offices?.length ? [...me.offices] : ['']))
  )
}

function shareUsed({ book }: Visit, { state, startedAt }: Kept, now: number): number {
  return standing(book.calendarOf(state.office), clockOf(startedAt, state), now).share
}
