import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
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
  const { t } = useTranslation()
  const { countdown, countdownWords } = useFormat()
  return useCallback(
    now => {
      const span = spanOf(entry, now)
      return {
        text: countdown(span),
        get words() {
          return countdownWords(span, entry.clock.target.unit === 'calendarDays' ? 'calendarDays' : 'workingDays')
        },
        frozen:
          entry.dueAt === null
            ? t('states.paused')
            : isOpenAt(entry.calendar, now) || runsAtNight(entry)
              ? null
              : t('states.outsideHours')
      }
    },
    [entry, t, countdown, countdownWords]
  )
}

const runsAtNight = (entry: LiveCase) => entry.clock.target.unit === 'calendarDays'

/** A known deadline is three searches away; one that is not known has its time left frozen, and the whole reckoning is done. */
function spanOf(entry: LiveCase, now: number): WorkingSpan {
  if (entry.dueAt === null) return standing(entry.calendar, entry.clock, now).left
  return spanAt(entry.calendar, entry.dueAt, now, runsAtNight(entry) ? entry.calendar.always : entry.calendar.working)
}

export function toneOf(entry: LiveCase): Tone {
  switch (entry.kind) {
    case 'overdue':
    case 'atRisk':
      return entry.kind
    case 'paused':
      return 'waiting'
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
