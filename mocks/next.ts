import type { Backend } from '#backend/contract'
import { clockOf, isPaused } from '#backend/state'
import { standing } from '#sla/clock'
import { act } from './acting'
import { caseAnswer } from './case'
import { etagOf, type Live } from './cases/live'
import type { Desk } from './desk'
import type { Retries } from './retries'

export function takeNextCase(desk: Desk, retries: Retries): Backend['takeNextCase'] {
  return ({ headers }) =>
    retries(headers['Idempotency-Key'], ['takeNextCase'], () => {
      const live = mostUrgent(desk)
      if (!live) return { refused: 'nothing-to-take' } as const
      const done = act(desk, live.script.id, { etag: etagOf(live) }, { kind: 'claim' })
      return 'refused' in done ? done : caseAnswer(desk, done)
    })
}

/** Of what nobody has: the one latest for its target; where none is late, the one due first. */
function mostUrgent(desk: Desk): Live | undefined {
  const now = desk.clock.now()
  const free = [...desk.world().open.values()].filter(live => isFree(desk, live, now))
  const late = free.filter(({ dueAt }) => dueAt !== null && dueAt < now)
  if (late.length > 0) return highest(late, live => shareUsed(live, now))
  return highest(free, ({ dueAt }) => -(dueAt ?? Infinity))
}

/** What was put off is not handed out before its time. */
function isFree({ offices }: Desk, { state }: Live, now: number): boolean {
  const isPutOff = state.snoozedUntil !== null && state.snoozedUntil > now
  return (
    state.assignee === null && !isPaused(state) && !isPutOff && (offices === null || offices.includes(state.office))
  )
}

function shareUsed({ script, state, calendar }: Live, now: number): number {
  return standing(calendar, clockOf(script.startedAt, state), now).share
}

/** Of equals the one with the lower id, so that the answer does not hang on the order of a map. */
function highest(lives: readonly Live[], rank: (live: Live) => number): Live | undefined {
  const ranked = lives.map(live => ({ live, rank: rank(live) }))
  ranked.sort((one, other) => other.rank - one.rank || (one.live.script.id < other.live.script.id ? -1 : 1))
  return ranked[0]?.live
}
