import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore
} from 'react'
import { useApi } from '#api/ApiProvider'
import { type Desk, useFindDesk } from '#live/desk'
import { calendarsOf } from '#live/live-case'
import { isOpenAt, localDate, nextOpeningAfter } from '#sla/local'
import { calendarNews } from './news'
import { noticeSettings } from './notice-settings'
import { createNotices, type Notices, type NoticesState } from './notices'
import { useDesktop } from './use-desktop'

const NoticesContext = createContext<Notices | null>(null)

/** Watches my cases and the calendar for as long as the desk is open. Without a person there is nothing to tell. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const desk = useFindDesk()
  if (!desk?.me) return <NoticesContext value={null}>{children}</NoticesContext>
  return (
    <Watching desk={desk} me={desk.me.staff.code} office={desk.me.staff.office ?? ''}>
      {children}
    </Watching>
  )
}

type WatchingProps = {
  readonly desk: Desk
  readonly me: string
  readonly office: string
  readonly children: ReactNode
}

function Watching({ desk, me, office, children }: WatchingProps) {
  const { clock } = useApi()
  const { live, feed, index } = desk
  const [first] = useState(() => calendarsOf(index.agreement)(office))
  const calendar = useRef(first)
  const isOpen = useCallback((at: number) => isOpenAt(calendar.current, at), [])
  const notices = useMemo(
    () =>
      createNotices({
        me,
        isOpen,
        opensAt: at => nextOpeningAfter(calendar.current, at),
        isWanted: kind => noticeSettings()[kind]
      }),
    [me, isOpen]
  )

  useEffect(() => {
    // What is read when the desk is opened is no news; until all of it is there nothing is.
    let hasBegun = false
    const hear = (changes: Parameters<typeof notices.hear>[0]) =>
      notices.hear(changes, () => live.snapshot().queue().cases, clock.now())
    const begin = () => {
      if (hasBegun || feed.state().kind !== 'ready') return
      hasBegun = true
      hear('all')
    }
    const leaves = [live.onChanges(changes => hasBegun && hear(changes)), feed.subscribe(begin)]
    begin()
    return () => {
      for (const leave of leaves) leave()
    }
  }, [notices, live, feed, clock])

  const known = useRef(index.agreement.calendar)
  useEffect(() => {
    const before = known.current
    known.current = index.agreement.calendar
    calendar.current = calendarsOf(index.agreement)(office)
    if (before === known.current) return
    const now = clock.now()
    notices.calendar(
      calendarNews(before.exceptions, known.current.exceptions, localDate(known.current.timeZone, now)),
      now
    )
  }, [notices, index, office, clock])

  useTold(notices)
  useDesktop(notices, isOpen)
  return <NoticesContext value={notices}>{children}</NoticesContext>
}

/** Wakes when something that waits is to be told. */
function useTold(notices: Notices) {
  const { clock } = useApi()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const plan = () => {
      clearTimeout(timer)
      const at = notices.nextAt()
      // Timers fire up to a millisecond early, hence the one more; a clock that was corrected is looked at again within the minute.
      if (at !== Infinity) timer = setTimeout(wake, Math.min(60_000, Math.max(0, at - clock.now()) + 1))
    }
    const wake = () => {
      notices.advance(clock.now())
      plan()
    }
    const leave = notices.onWaiting(plan)
    plan()
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [notices, clock])
}

const none: NoticesState = { messages: [], unread: 0 }
const nothing = () => () => {}

/** The messages as they are; null where there is nobody to tell. */
export function useNotices(): { readonly notices: Notices | null; readonly state: NoticesState } {
  const notices = useContext(NoticesContext)
  const state = useSyncExternalStore(notices?.subscribe ?? nothing, notices?.state ?? (() => none))
  return { notices, state }
}
