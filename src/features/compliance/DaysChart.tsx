import { useId } from 'react'
import { Bar, BarChart, Tooltip } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { casesAxis } from './axes'
import { DaysLines } from './DaysLines'
import { type DaysMark, daysChartHeight, markOf, type ShownDays } from './days-marks'
import { barsOf, casesWithin } from './days-used'
import { casesIn } from './histogram'
import { LateHatch } from './LateHatch'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { PlotAxes, plotMargin } from './PlotAxes'
import { useDaysWords } from './use-days-words'

type DaysChartProps = ShownDays & {
  readonly label: string
  readonly onOpen: ((mark: DaysMark) => void) | undefined
  /** Leads to the cases done within so many days, or to those that took more than the target. */
  readonly onLine: ((days: number, verdict: 'met' | 'missed') => void) | undefined
}

/** For the names of the target and of the percentiles, which may stand on one day. */
const linesHeight = 66

/** A bar for each number of working days, from zero; those beyond the target hatched. Days run with the language. */
export function DaysChart({ histogram, target, label, onOpen, onLine }: DaysChartProps) {
  const t = useWords(['reports', 'compliance', 'common'])
  const { dir, number, percent } = useFormat()
  const words = useDaysWords()
  const hatch = useId()
  const rtl = dir === 'rtl'
  const marks = barsOf(histogram, target ?? 0).map(bar => markOf(bar, target))
  const axis = casesAxis(marks.map(({ cases }) => ({ total: cases })))
  const all = casesIn(histogram)
  const upTo = (days: number) => percent(casesWithin(histogram, days) / all)
  const said = ({ days, cases }: DaysMark) =>
    t('days.said', { days: words.long(days), cases: t('common:cases', { count: cases }), rate: upTo(days) })
  return (
    <MarkChart height={daysChartHeight} said={said} onOpen={onOpen}>
      {(width, heard) => (
        <BarChart
          data={marks}
          width={width}
          height={daysChartHeight}
          margin={{ ...plotMargin(rtl), top: linesHeight }}
          barCategoryGap={width / marks.length > 20 ? '15%' : '8%'}
          aria-label={label}
          desc={t('compliance:chart.keys')}
        >
          <LateHatch id={hatch} />
          <PlotAxes
            dataKey="days"
            axis={axis}
            names={(days: number) => words.short(days)}
            values={cases => number(cases)}
            gap={4}
          />
          <Bar dataKey="within" stackId="cases" fill={chartColours.met} maxBarSize={36} isAnimationActive={false} />
          <Bar
            dataKey="beyond"
            stackId="cases"
            fill={`url(#${hatch})`}
            stroke={chartColours.missed}
            maxBarSize={36}
            isAnimationActive={false}
          />
          <DaysLines histogram={histogram} target={target} onOpen={onLine} />
          <Tooltip
            content={
              <MarkTooltip<DaysMark>
                tell={({ days, cases }) => ({
                  title: words.long(days),
                  lines: [
                    { key: 'cases', label: t('compliance:table.cases'), value: number(cases) },
                    { key: 'within', label: t('days.cumulative'), value: upTo(days) }
                  ]
                })}
              />
            }
            cursor={{ fill: chartColours.grid, fillOpacity: 0.5 }}
            isAnimationActive={false}
            reverseDirection={{ x: rtl, y: false }}
            wrapperStyle={{ zIndex: 1 }}
          />
          {heard}
        </BarChart>
      )}
    </MarkChart>
  )
}
