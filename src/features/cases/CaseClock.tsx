import type { Case } from '#api/generated/types.gen'
import { railOf, toneOf, useCountdownOf } from '#casework/case-face'
import { useDueText } from '#casework/use-due-text'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { Countdown } from '#ui/Countdown'
import { DeadlineRail } from '#ui/DeadlineRail'
import { useMinute } from '#ui/use-minute'
import styles from './CaseClock.module.css'

type CaseClockProps = { readonly shown: Case; readonly entry: LiveCase }

/** How long is left, until when, and how it came to that: the countdown large, the deadline in words and by both calendars, the rail. */
export function CaseClock({ shown, entry }: CaseClockProps) {
  const t = useWords('cases')
  const format = useFormat()
  const { segments, now, overrun } = railOf(entry, useMinute())
  const isClosed = entry.clock.stoppedAt !== null
  return (
    <div className={styles.clock}>
      <Countdown textAt={useCountdownOf(entry)} tone={toneOf(entry)} size="large" />
      <p className={styles.words}>
        {t(captionOf(entry))}
        {isClosed && ` ${t('clock.atClose')}`}
      </p>
      <Due shown={shown} entry={entry} />
      <DeadlineRail
        segments={segments}
        now={isClosed ? null : now}
        overrun={overrun}
        state={entry.kind}
        label={t('clock.rail', { used: format.percent(now) })}
        size="large"
      />
    </div>
  )
}

function captionOf({ kind, clock }: LiveCase) {
  const isCalendar = clock.target.unit === 'calendarDays'
  if (kind === 'overdue' || kind === 'missed') return isCalendar ? 'clock.lateCalendar' : 'clock.late'
  return isCalendar ? 'clock.leftCalendar' : 'clock.left'
}

function Due({ shown, entry }: CaseClockProps) {
  const t = useWords('cases')
  const format = useFormat()
  const dueText = useDueText()
  const { dueAt, clock, kind } = entry
  if (dueAt === null) return <Waiting shown={shown} />
  const isPast = kind === 'overdue' || clock.stoppedAt !== null
  return (
    <p className={styles.words}>
      <time dateTime={new Date(dueAt).toISOString()}>
        {t(isPast ? 'clock.wasDue' : 'clock.due', { time: dueText(dueAt, clock.target.unit) })}
      </time>
      {' · '}
      <span className={styles.hijri}>{format.hijri(dueAt - 1)}</span>
    </p>
  )
}

/** While the clock stands still there is no deadline, but there may be a day by which it should run again. */
function Waiting({ shown }: { readonly shown: Case }) {
  const t = useWords('cases')
  const format = useFormat()
  const until = shown.clock.pauses.findLast(({ to }) => to === null)?.expectedEndAt
  return (
    <p className={styles.words}>
      {t('clock.dueUnknown')}
      {until !== undefined && ` · ${t('clock.waitingUntil', { time: format.dateTime(Date.parse(until)) })}`}
    </p>
  )
}
