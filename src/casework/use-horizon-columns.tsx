import { useMemo } from 'react'
import { formatDate, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { daysLate, type HorizonColumn } from '#live/horizon'
import { dayNumber, weekdayOf } from '#sla/civil'
import { type LocalDate, weekdays } from '#sla/types'
import type { GridColumn, GridSpan } from '#ui/horizon-grid'
import { StateShape } from '#ui/StateShape'

/** The columns of the horizon in words of the language on screen. */
export function useHorizonColumns(columns: readonly HorizonColumn[]): readonly GridColumn[] {
  const t = useWords('horizon')
  const { number } = useFormat()
  const say = useColumnWords()
  return useMemo(() => {
    const dayOf = (date: LocalDate | null) => date && number(Number(date.slice(8)))
    const linesOf = ({ kind, days, from, isWorking }: HorizonColumn): Pick<GridColumn, 'top' | 'bottom'> => {
      switch (kind) {
        case 'late':
          return { top: from === null ? t('lateMore', { count: daysLate }) : number(-days) }
        case 'today':
          return { top: t('today'), bottom: isWorking ? dayOf(from) : t('closedToday') }
        case 'ahead':
          return { top: from && t(`weekdays.${weekdayName(from)}`), bottom: dayOf(from) }
        case 'later':
          return { top: t('later') }
        case 'standing':
          return { top: <StateShape state="paused" /> }
        default:
          return kind satisfies never
      }
    }
    return columns.map(
      (column, at): GridColumn => ({
        key: keyOf(column),
        tone: column.kind,
        label: say(column),
        gap: gapOf(columns, at),
        marks: marksOf(column),
        ...linesOf(column)
      })
    )
  }, [columns, t, number, say])
}

/** Headings over the columns. */
export function useHorizonSpans(columns: readonly HorizonColumn[]): readonly GridSpan[] {
  const t = useWords('horizon')
  const late = columns.filter(({ kind }) => kind === 'late').length
  return [
    { key: 'late', label: t('spans.late'), columns: late },
    { key: 'ahead', label: t('spans.ahead'), columns: columns.length - late - 1 },
    { key: 'standing', label: t('spans.standing'), columns: 1 }
  ]
}

/** Names a column whatever the date is, so that the focus stays in it when the date changes. */
const keyOf = ({ kind, days }: HorizonColumn) => `${kind} ${days}`

const weekdayName = (date: LocalDate) => weekdays[weekdayOf(dayNumber(date))] ?? 'sun'

/** What the column before leaves out between its first date and this one. Between late columns it does not matter any more. */
function gapOf(columns: readonly HorizonColumn[], at: number): GridColumn['gap'] {
  const [column, before] = [columns[at], columns[at - 1]]
  if (!before || column?.kind === 'late') return 'none'
  if (before.skipped.length > 0) return 'holiday'
  return before.kind === 'late' || column?.kind === 'standing' || before.from !== before.to ? 'rest' : 'none'
}

const marksOf = ({ season, own }: HorizonColumn): GridColumn['marks'] => [
  ...(season ? (['season'] as const) : []),
  ...(own.length > 0 ? (['own'] as const) : [])
]

/** A column in whole words: when what is in it falls due, and what is special about that. */
function useColumnWords(): (column: HorizonColumn) => string {
  const t = useWords(['horizon', 'common'])
  const { index } = useDesk()
  const { locale } = useFormat()
  const name = useName()
  return useMemo(() => {
    const date = (on: LocalDate) => formatDate(instantOfDate(on), locale, 'UTC')
    const range = (from: LocalDate, to: LocalDate) =>
      from === to ? date(from) : t('when.range', { from: date(from), to: date(to) })
    const office = (code: string) => {
      const wilayat = index.wilayatOf(code)
      return wilayat ? name(wilayat) : t('common:unknownValue', { value: code })
    }
    const special = ({ season, skipped, own }: HorizonColumn): readonly string[] => [
      ...(season ? [t('special.season', { name: name(season) })] : []),
      ...skipped.map(one => t('special.skipped', { date: date(one.date), name: name(one) })),
      ...own.map(one =>
        t('special.own', { name: name(one), date: date(one.date), offices: (one.offices ?? []).map(office).join(', ') })
      )
    ]
    const when = ({ kind, days, from, to, isWorking }: HorizonColumn): string => {
      if (from === null) return to === null ? t('when.standing') : t('when.lateMore', { count: -days, date: date(to) })
      if (to === null) return t('when.later', { date: date(from) })
      const dates = range(from, to)
      if (kind === 'late') return t('when.late', { count: -days, dates })
      if (kind === 'today') return isWorking ? t('when.today', { dates }) : t('when.todayClosed', { dates })
      return t('when.ahead', { dates })
    }
    return column => [when(column), ...special(column)].join(' · ')
  }, [t, index, locale, name])
}
