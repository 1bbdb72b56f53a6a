import { useMemo } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { HorizonGrid } from '#ui/HorizonGrid'
import type { GridEnd, GridPen, GridRow } from '#ui/horizon-grid'
import { type HorizonBy, type HorizonLine, lateOf } from './horizon-lines'
import type { Horizon as Lines } from './use-horizon'
import { useHorizonColumns, useHorizonSpans } from './use-horizon-columns'
import { useLineName } from './use-line-name'

/** What is drawn of the lines, in order; a head knows whether its lines are shown. */
export type ShownLine = {
  readonly line: HorizonLine
  readonly kind: GridRow['kind']
  readonly isOpen?: boolean
}

type HorizonProps = {
  readonly by: HorizonBy
  readonly horizon: Lines
  /** What the rows are, where they are heads without their lines. */
  readonly heading?: 'categories'
  readonly shown: readonly ShownLine[]
  /** Where a cell leads, by the key of its line and its column, -1 for all of them; nowhere without. Keep it the same function while it leads to the same. */
  readonly hrefOf?: (line: string, column: number) => string
  readonly onFollow?: (href: string) => void
  readonly onToggle?: (line: string) => void
  readonly onHold?: (reason: 'pointer' | 'focus', isHeld: boolean) => void
  /** What stands at the end of each line, by its key. */
  readonly ends?: ReadonlyMap<string, GridEnd> | undefined
}

const nothing = () => {}

/** The deadline horizon in the words of the language on screen. */
export function Horizon({
  by,
  horizon,
  heading,
  shown,
  hrefOf,
  onFollow,
  onToggle = nothing,
  onHold,
  ends
}: HorizonProps) {
  const t = useWords(['horizon', 'common'])
  const nameOf = useLineName()
  const pen = usePen(horizon, shown, hrefOf ?? null, onToggle)
  const daysOf = useDays()
  const rows = shown.map(
    ({ line, kind, isOpen }): GridRow => ({
      key: line.key,
      kind,
      name: nameOf(line.name),
      note: kind === 'line' ? daysOf(line) : undefined,
      counts: line.counts,
      lateToday: line.lateToday,
      total: line.total,
      ...(isOpen !== undefined && { isOpen }),
      end: ends?.get(line.key)
    })
  )
  return (
    <HorizonGrid
      label={t(`label.${by}`)}
      summary={useSummary(by, horizon)}
      nameLabel={t(`name.${heading ?? by}`)}
      totalLabel={t('total')}
      endLabel={ends ? t('kept') : undefined}
      spans={useHorizonSpans(horizon.columns)}
      rows={rows}
      pen={pen}
      onFollow={onFollow}
      onHold={onHold}
    />
  )
}

/** What a service promises, in days; each number of days is written once, for every line asks with every change of a case. */
function useDays(): (line: HorizonLine) => string | undefined {
  const t = useWords('common')
  return useMemo(() => {
    const written = new Map<number, string>()
    return ({ service }) => {
      if (service?.target.unit !== 'workingDays' || service.target.value === 0) return undefined
      const { value: days } = service.target
      const text = written.get(days) ?? t('daysShort', { days })
      written.set(days, text)
      return text
    }
  }, [t])
}

function usePen(
  horizon: Lines,
  shown: readonly ShownLine[],
  hrefOf: GridPen['hrefOf'],
  onToggle: (line: string) => void
): GridPen {
  const t = useWords('horizon')
  const { number } = useFormat()
  const columns = useHorizonColumns(horizon.columns)
  const most = mostOf(horizon.columns, shown)
  return useMemo(
    () => ({
      columns,
      most,
      hrefOf,
      onToggle,
      write: count => number(count),
      label: (column, count, late) => {
        if (column === null) return t('open', { count })
        return late > 0 ? t('cellLate', { count, late, when: column.label }) : t('cell', { count, when: column.label })
      }
    }),
    [columns, most, hrefOf, onToggle, number, t]
  )
}

/** The most in one cell of a line, rounded up in steps of a half: otherwise one case more in the fullest cell would draw every row again. */
function mostOf(columns: Lines['columns'], shown: readonly ShownLine[]): number {
  let most = 1
  for (const { kind, line } of shown)
    if (kind === 'line')
      columns.forEach((column, at) => {
        if (column.kind !== 'standing' && column.to !== null) most = Math.max(most, line.counts[at] ?? 0)
      })
  return 1.5 ** Math.ceil(Math.log(most) / Math.log(1.5))
}

/** What there is to see, in sentences. */
function useSummary(by: HorizonBy, { total, groups, columns }: Lines): string {
  const t = useWords('horizon')
  const nameOf = useLineName()
  const sum = (kind: 'today' | 'ahead' | 'standing') =>
    columns.reduce((all, column, at) => (column.kind === kind ? all + (total.counts[at] ?? 0) : all), 0)
  const late = lateOf(total, columns)
  const worst = groups
    .flatMap(({ lines }) => lines)
    .reduce<{ line: HorizonLine | null; late: number }>(
      (found, line) => (lateOf(line, columns) > found.late ? { line, late: lateOf(line, columns) } : found),
      { line: null, late: 0 }
    )
  return [
    t(`label.${by}`),
    t('summary.open', { count: total.total }),
    t('summary.late', { count: late }),
    t('summary.today', { count: sum('today') }),
    t('summary.ahead', { count: sum('ahead') }),
    t('summary.standing', { count: sum('standing') }),
    ...(worst.line ? [t('summary.worst', { name: nameOf(worst.line.name), count: worst.late })] : []),
    t('summary.move')
  ].join(' ')
}
