import { instantOfDate } from '#i18n/dates'
import { formatsOf, useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import type { Proof } from '#sla/proof'
import type { ProofLine } from '#sla/proof-lines'
import { DayStrip, type StripDay } from '#ui/DayStrip'
import { dayFace } from './day-strip'

/** The days of a proof as a strip. */
export function DeadlineStrip({ proof }: { readonly proof: Proof }) {
  const t = useWords('cases')
  const stripDay = useStripDay()
  return <DayStrip label={t('why.strip')} days={proof.lines.map(stripDay)} />
}

function useStripDay(): (line: ProofLine) => StripDay {
  const t = useWords('cases')
  const { locale, number } = useFormat()
  const name = useName()
  const dates = formatsOf(locale, 'UTC')

  return line => {
    const { kind, words, day, isPaused } = dayFace(line)
    const at = instantOfDate(line.date)
    const label = t(`day.${words}`, {
      date: dates.date(at),
      day: day ?? 0,
      name: line.exception === null ? '' : name(line.exception)
    })
    return {
      key: line.date,
      kind,
      isPaused,
      isDue: line.isDue,
      mark: day === null ? null : number(day),
      weekday: t(`weekday.${line.weekday}`),
      day: number(new Date(at).getUTCDate()),
      label: line.isDue ? t('day.due', { day: label }) : label
    }
  }
}
