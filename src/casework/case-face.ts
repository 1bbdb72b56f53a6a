import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { standing } from '#sla/clock'
import { isOpenAt } from '#sla/local'
import { rail, railMarks } from '#sla/rail'
import { spanAt } from '#sla/span'
import type { WorkingSpan } from '#sla/types'
import type { CountdownFace } from '#ui/Countdown'
import type { RailSegment } from '#ui/rail'
import type { Tone } from '#ui/tone'

/** The countdown of a case as a function of the server's time: what the one ticker calls each second. */
export function useCountdownOf(entry: LiveCase): (now: number) => CountdownFace {
  const t = useWords('common')
  const { countdown, countdownWords } = useFormat()
  return useCallback(
    now => {
      const span = spanOf(entry, now)
      return {
        text: countdown(span),
        get words() {
          return countdownWords(span, entry.clock.target.unit === 'calendarDays' ? 'calendarDays' : 'workingDays')
        },
        frozen: whyFrozen(entry, now, t)
      }
    },
    [entry, t, countdown, countdownWords]
  )
}

function whyFrozen(entry: LiveCase, now: number, t: TFunction): string | null {
  if (entry.clock.stoppedAt !== null) return t('states.stopped')
  if (entry.clock.pauses.some(({ to }) => to === null)) return t('frozen.paused')
  return runsAtNight(entry) || isOpenAt(entry.calendar, now) ? null : t('frozen.closed')
}

const runsAtNight = (entry: LiveCase) => entry.clock.target.unit === 'calendarDays'

/**
 * A known deadline is three searches away. With one that is not known, or a stop after it, time left is frozen or was for a while, and the whole
 * reckoning is done.
 */
function spanOf(entry: LiveCase, now: number): WorkingSpan {
  const { calendar, clock, dueAt } = entry
  if (dueAt === null || clock.stoppedAt !== null || stoodAfter(entry, dueAt)) return standing(calendar, clock, now).left
  return spanAt(calendar, dueAt, now, runsAtNight(entry) ? calendar.always : calendar.working)
}

const stoodAfter = ({ clock }: LiveCase, instant: number) =>
  [...clock.pauses, ...(clock.gaps ?? [])].some(({ to }) => to === null || to > instant)

export function toneOf(entry: LiveCase): Tone {
  switch (entry.kind) {
    case 'overdue':
    case 'atRisk':
      return entry.kind
    case 'paused':
      return 'waiting'
    case 'missed':
      return 'overdue'
    case 'met':
      return 'onTrack'
    default:
      return 'plain'
  }
}

export type RailFace = { readonly segments: readonly RailSegment[]; readonly now: number; readonly overrun: number }

/** The rail of a case for drawing: the rules of time measure it up to now, the drawing up to the deadline with what ran over beside it. */
export function railOf({ calendar, clock }: LiveCase, now: number): RailFace {
  const marks = railMarks(calendar, clock, now)
  // A target of 0 has a rail without length; any small one will do, for all of it is over.
  const due = Math.max(marks.due, 0.001)
  const segments = rail(calendar, clock, now).flatMap(({ kind, from, to }) =>
    kind === 'overdue' || kind === 'outsideHours' ? [] : [{ kind, from: from / due, to: Math.min(1, to / due) }]
  )
  return { segments, now: marks.now / due, overrun: Math.max(0, marks.now - marks.due) / due }
}
