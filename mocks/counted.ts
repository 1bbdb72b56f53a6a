import type { Period } from '#backend/periods'
import type { Question } from '#backend/question'
import { type CaseState, clockOf } from '#backend/state'
import { type Judgement, judge } from '#sla/judge'
import type { Known } from './cases/settled'
import type { Desk } from './desk'

/** A case that is in a question, and how it counts there. */
export type Counted = Judgement & { readonly known: Known }

/** The cases of a question: the same for the figures, for the reasons and for the list behind them. */
export function countedCases(desk: Desk, question: Question, { first, last }: Period): Counted[] {
  const { basis = 'due' } = question
  const now = desk.clock.now()
  return desk
    .world()
    .all()
    .filter(({ state }) => state.status !== 'withdrawn')
    .filter(isAsked(desk, question))
    .flatMap(known => {
      const judgement = judgementOf(known, basis, now)
      return judgement && judgement.day >= first && judgement.day <= last ? [{ known, ...judgement }] : []
    })
}

/** By service, category, office and assignee, and of those only what I may see. */
export function isAsked(
  { me, offices }: Desk,
  { service, category, office, assignee }: Partial<Question>
): (known: Known) => boolean {
  const staff = assignee?.map(code => (code === 'me' ? me.code : code))
  return ({ script, state }) =>
    (!service || service.includes(script.service.code)) &&
    (!category || category.includes(script.service.category)) &&
    (!office || office.includes(state.office)) &&
    (!offices || offices.includes(state.office)) &&
    (!staff || staff.includes(state.assignee ?? 'none'))
}

type Kept = { readonly [basis in 'due' | 'closed']?: Judgement }
const kept = new WeakMap<CaseState, Kept>()

/**
 * A verdict on a closed case never alters, so it is reached once, by the deadline it had; a state that changes is another object.
 * Only by its deadline a closed case comes to count later.
 */
function judgementOf(known: Known, basis: 'due' | 'closed', now: number): Judgement | null {
  const { script, state, calendar, dueAt } = known
  const before = kept.get(state)
  const reached = before?.[basis]
  // Settled cases are shared by worlds, of which another one may be further on.
  if (reached && (basis === 'closed' || reached.dueAt <= now)) return reached
  const clock = { ...clockOf(script.startedAt, state), givenDueAt: dueAt }
  const judgement = judge(calendar, clock, basis, now)
  if (judgement && state.stoppedAt !== null) kept.set(state, { ...before, [basis]: judgement })
  return judgement
}
