import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { startOfDate } from '#sla/local'
import { type CalendarNews, dateOf, type Message } from './news'
import { useOfficeCalendar } from './use-office-calendar'

/** A message in words: what happened, and to what. */
export function useMessageText(): (message: Message) => { readonly title: string; readonly detail: string } {
  const t = useWords(['notifications', 'common'])
  const { index } = useDesk()
  const name = useName()
  const calendarText = useCalendarText()
  return message => {
    switch (message.kind) {
      case 'digest':
        return {
          title: t(`digest.${message.of}`, { count: message.count }),
          detail: message.wasClosed ? t('whileClosed') : ''
        }
      case 'calendar':
        return calendarText(message.news)
      default: {
        const service = index.service(message.service)
        return {
          title: t(`case.${message.kind}`, { reference: message.reference }),
          detail: service ? name(service) : t('common:unknownValue', { value: message.service })
        }
      }
    }
  }
}

function useCalendarText() {
  const t = useWords('notifications')
  const format = useFormat()
  const name = useName()
  const calendar = useOfficeCalendar()
  return (news: CalendarNews) => {
    const { before, now } = news
    const one = now ?? before
    const day = one ? name(one) : ''
    const date = format.dateLong(startOfDate(calendar, dateOf(news)))
    return { title: t(`calendar.${kindOf(news)}`, { name: day }), detail: date }
  }
}

/** What the change is, for its sentence. */
function kindOf({ before, now }: CalendarNews) {
  if (now === null) return before?.kind === 'closure' ? 'closureWithdrawn' : 'withdrawn'
  if (now.kind === 'holiday') return now.status === 'announced' ? 'announced' : 'expected'
  return now.kind === 'closure' ? 'closure' : 'opening'
}
