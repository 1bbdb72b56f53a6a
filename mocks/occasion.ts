import type { Actor, Occasion } from '#backend/rules'
import type { Live } from './cases/live'
import type { Desk } from './desk'

/** Who acts, as the rules ask it. */
export function actorOf({ me, roles }: Desk): Actor {
  return { code: me.code, roles }
}

/** A case now, as the rules ask it. */
export function occasionOf({ clock }: Desk, { script, state, calendar }: Live): Occasion {
  return { state, startedAt: script.startedAt, calendar, now: clock.now() }
}
