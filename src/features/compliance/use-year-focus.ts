import { type KeyboardEvent, useState } from 'react'
import type { YearDay } from './year-days'

/** One day of the calendar in the tab order: the newest with cases to begin with. Arrows move by a day or a week, in the direction of the language. */
export function useYearFocus(days: readonly YearDay[], dir: 'ltr' | 'rtl') {
  const [moved, setMoved] = useState<number | null>(null)
  const newest = days.findLastIndex(({ tally }) => tally.total > 0)
  const current = moved !== null && moved < days.length ? moved : newest
  const ahead = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    [ahead]: 7,
    [back]: -7,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY
  }
  return {
    current,
    moveTo: setMoved,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      const next = Math.max(0, Math.min(days.length - 1, current + step))
      setMoved(next)
      event.currentTarget.querySelector<HTMLElement>(`[data-day="${days[next]?.date}"]`)?.focus()
    }
  }
}
