import type { CalendarException } from '#api/generated/types.gen'

/** What is told: a case of mine came to be at risk or overdue, one was given to me, the calendar changed. */
export const newsKinds = ['overdue', 'atRisk', 'assigned', 'calendar'] as const
export type NewsKind = (typeof newsKinds)[number]
export type CaseNewsKind = Exclude<NewsKind, 'calendar'>

/** A holiday was announced, withdrawn or moved, or the office closes for a day; `now` is null where it is withdrawn. */
export type CalendarNews = { readonly before: CalendarException | null; readonly now: CalendarException | null }

/** One message. A digest stands for several cases of one kind. No personal data: a reference and a service are what a list shows. */
export type Message = { readonly key: string; readonly at: number } & (
  | { readonly kind: CaseNewsKind; readonly id: string; readonly reference: string; readonly service: string }
  | { readonly kind: 'digest'; readonly of: CaseNewsKind; readonly count: number; readonly wasClosed: boolean }
  | { readonly kind: 'calendar'; readonly news: CalendarNews }
)

/** The kind whose setting a message goes by. */
export const settingOf = (message: Message): NewsKind => (message.kind === 'digest' ? message.of : message.kind)

/** What differs between two calendars, by date and offices. What is past is no news. */
export function calendarNews(
  before: readonly CalendarException[],
  now: readonly CalendarException[],
  today: string
): readonly CalendarNews[] {
  const old = new Map(before.map(one => [keyOf(one), one]))
  const current = new Map(now.map(one => [keyOf(one), one]))
  const changed = [...current].flatMap(([key, one]) => {
    const was = old.get(key)
    return JSON.stringify(was) === JSON.stringify(one) ? [] : [{ before: was ?? null, now: one }]
  })
  const withdrawn = [...old].flatMap(([key, was]) => (current.has(key) ? [] : [{ before: was, now: null }]))
  return [...changed, ...withdrawn].filter(news => dateOf(news) >= today)
}

const keyOf = ({ date, offices }: CalendarException) => `${date} ${[...(offices ?? [])].sort().join(' ')}`

export const dateOf = ({ before, now }: CalendarNews): string => (now ?? before)?.date ?? ''
