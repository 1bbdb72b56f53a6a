import { Line, LineChart, ReferenceLine, Tooltip } from 'recharts'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { rateAxisOf } from './axes'
import { monthText, shortMonthText } from './date-words'
import { MarkChart, type Part } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { partClass } from './mark-parts'
import { PlotAxes, plotMargin } from './PlotAxes'
import { TrialMark, trialLineOf } from './TrialMark'
import type { Trial } from './tried'
import { usePartWords } from './use-part-words'
import type { TrialWords } from './use-trial-words'
import { lateOf } from './what-if'
import { type WhatIfPoint, whatIfHeight } from './what-if-points'

type WhatIfChartProps = {
  readonly points: readonly WhatIfPoint[]
  readonly trials: readonly Trial[]
  readonly target: number
  readonly words: TrialWords
  /** Leads to the cases of a month by the targets as they are, or by one that is tried. */
  readonly onOpen: ((point: WhatIfPoint, trial: number) => void) | undefined
}

/** A line of monthly rates for each target, with marks of a shape of its own; the axis may be cut because they are marks. */
export function WhatIfChart({ points, trials, target, words, onOpen }: WhatIfChartProps) {
  const t = useWords(['reports', 'compliance'])
  const { dir, locale, number, percent, targetPercent } = useFormat()
  const partWords = usePartWords()
  const rtl = dir === 'rtl'
  const axis = rateAxisOf([target, ...points.flatMap(({ outcomes }) => outcomes.flatMap(({ rate }) => rate ?? []))])
  const rateText = (rate: number | null | undefined) => (typeof rate === 'number' ? percent(rate) : unknownMark)
  const linesOf = ({ outcomes }: WhatIfPoint) =>
    trials.map((trial, index) => ({
      key: `trial-${index}`,
      label: words.name(trial),
      value: rateText(outcomes[index]?.rate)
    }))
  const casesLine = ({ outcomes }: WhatIfPoint) => ({
    key: 'cases',
    label: t('compliance:table.cases'),
    value: number(outcomes[0]?.cases ?? 0)
  })
  const said = (point: WhatIfPoint) =>
    [
      monthText(point.month, locale),
      ...[...linesOf(point), casesLine(point)].map(({ label, value }) => `${label}: ${value}`)
    ].join('. ')
  const parts = trials.slice(1).map((trial, at): Part<WhatIfPoint, `trial-${number}`> => {
    const index = at + 1
    return {
      key: `trial-${index}`,
      said: ({ outcomes }) =>
        `${words.name(trial)}: ${rateText(outcomes[index]?.rate)}. ${partWords(t('compliance:figures.late'), lateOf(outcomes[index]))}`
    }
  })
  return (
    <MarkChart
      height={whatIfHeight}
      said={said}
      parts={parts}
      onOpen={onOpen && ((point, part) => onOpen(point, part === undefined ? 0 : Number(part.slice(6))))}
    >
      {(width, heard) => (
        <LineChart
          data={[...points]}
          width={width}
          height={whatIfHeight}
          margin={plotMargin(rtl)}
          aria-label={t('whatIf.title')}
          desc={t('compliance:chart.keysParts')}
        >
          <PlotAxes
            dataKey="month"
            axis={axis}
            names={(month: string) => shortMonthText(month, locale)}
            values={targetPercent}
            gap={6}
            padding={12}
            ends
          />
          <ReferenceLine y={target} stroke={chartColours.target} strokeWidth={1.5} strokeDasharray="6 4" />
          {trials.map(({ days }, index) => {
            const { colour, dashes } = trialLineOf(index)
            return (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: a trial has no other name
                key={`${days} ${index}`}
                className={partClass(`trial-${index}`)}
                dataKey={({ outcomes }: WhatIfPoint) => outcomes[index]?.rate ?? null}
                stroke={colour}
                strokeWidth={1.5}
                strokeDasharray={dashes}
                dot={<Mark trial={index} />}
                activeDot={false}
                isAnimationActive={false}
              />
            )
          })}
          <Tooltip
            content={
              <MarkTooltip<WhatIfPoint>
                tell={point => ({
                  title: monthText(point.month, locale),
                  lines: [...linesOf(point), casesLine(point)]
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

/** Recharts fills in an `index` of its own, of the month. */
type MarkProps = { readonly trial: number; readonly cx?: number; readonly cy?: number | null }

function Mark({ trial, cx, cy }: MarkProps) {
  return cx === undefined || typeof cy !== 'number' ? null : <TrialMark index={trial} x={cx} y={cy} />
}
