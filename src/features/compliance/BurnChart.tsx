import { Line, LineChart, ReferenceLine, Tooltip } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { casesAxis } from './axes'
import { type BurnPoint, budgetHeight } from './burn-points'
import { dateText, dayText } from './date-words'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { PlotAxes, plotMargin } from './PlotAxes'
import { usePartWords } from './use-part-words'

type BurnChartProps = {
  readonly points: readonly BurnPoint[]
  readonly allowed: number
  readonly month: string
  /** Leads to those that are late by then, or to those of that day alone. */
  readonly onOpen: ((point: BurnPoint, part: 'then' | undefined) => void) | undefined
}

/** Late cases of the month as they add up, against what is allowed and against using that evenly. Days run with the language. */
export function BurnChart({ points, allowed, month, onOpen }: BurnChartProps) {
  const t = useWords(['reports', 'compliance'])
  const { dir, locale, number } = useFormat()
  const rtl = dir === 'rtl'
  const axis = casesAxis([{ total: allowed }, ...points.map(({ late }) => ({ total: late ?? 0 }))])
  const said = ({ date, late, lateThen, steady }: BurnPoint) =>
    late === null
      ? t('budget.saidAhead', { date: dateText(date, locale), steady: number(steady, 0) })
      : t('budget.said', { date: dateText(date, locale), late, onDay: lateThen ?? 0, allowed })
  const partWords = usePartWords()
  const line = { isAnimationActive: false, dot: false, activeDot: false }
  return (
    <MarkChart
      height={budgetHeight}
      said={said}
      parts={[{ key: 'then', said: ({ lateThen }) => partWords(t('budget.lateThen'), lateThen ?? 0) }]}
      onOpen={onOpen}
    >
      {(width, heard) => (
        <LineChart
          data={[...points]}
          width={width}
          height={budgetHeight}
          margin={plotMargin(rtl)}
          aria-label={t('budget.chart', { month })}
          desc={t('compliance:chart.keysParts')}
        >
          <PlotAxes
            dataKey="date"
            axis={axis}
            names={(date: string) => dayText(date, locale)}
            values={cases => number(cases)}
            gap={28}
          />
          <ReferenceLine y={allowed} stroke={chartColours.target} strokeWidth={1.5} strokeDasharray="6 4" />
          <Line {...line} dataKey="steady" stroke={chartColours.before} strokeWidth={1.5} />
          <Line {...line} dataKey="late" type="stepAfter" stroke={chartColours.missed} strokeWidth={2} />
          <Tooltip
            content={
              <MarkTooltip<BurnPoint>
                tell={({ date, late, lateThen, steady }) => ({
                  title: dateText(date, locale),
                  lines: [
                    ...(late === null
                      ? []
                      : [
                          { key: 'then', label: t('budget.lateThen'), value: number(lateThen ?? 0) },
                          { key: 'late', label: t('budget.lateSoFar'), value: number(late) }
                        ]),
                    { key: 'allowed', label: t('budget.allowed'), value: number(allowed) },
                    { key: 'steady', label: t('budget.steady'), value: number(steady, 0) }
                  ]
                })}
              />
            }
            cursor={{ stroke: chartColours.axis, strokeDasharray: '2 3' }}
            isAnimationActive={false}
            reverseDirection={{ x: rtl, y: false }}
            wrapperStyle={{ zIndex: 1 }}
          />
          {heard}
        </LineChart>
      )}
    </MarkChart>
  )
}
