import {
  Bar as Bars,
  ComposedChart,
  Line,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis
} from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { type Bar, casesOf } from './pareto'
import { numbersWidth, paretoHeight } from './pareto-layout'
import { SvgText } from './SvgText'

type ParetoChartProps = {
  readonly bars: readonly Bar[]
  readonly nameOf: (bar: Bar) => string
  readonly onOpen: ((bar: Bar) => void) | undefined
}

/**
 * Bars from the side on which reading begins, and over them the line of what they come to together, on one scale: all late cases. So the line ends
 * where the axis does. What is no reason (rarer ones together, none given) is grey.
 */
export function ParetoChart({ bars, nameOf, onOpen }: ParetoChartProps) {
  const t = useWords(['reports', 'compliance', 'common'])
  const { dir, number, percent, targetPercent } = useFormat()
  const rtl = dir === 'rtl'
  const late = casesOf(bars)
  const said = (bar: Bar) =>
    t('reasons.said', {
      reason: nameOf(bar),
      cases: t('common:cases', { count: bar.cases }),
      rate: percent(bar.share),
      all: percent(bar.cumulative)
    })
  const bar = { xAxisId: 0, barSize: 10, stackId: 'cases', isAnimationActive: false, radius: 3 }
  return (
    <MarkChart height={paretoHeight(bars.length)} said={said} onOpen={onOpen}>
      {(width, heard) => (
        <ComposedChart
          layout="vertical"
          data={[...bars]}
          width={width}
          height={paretoHeight(bars.length)}
          margin={{ top: 4, bottom: 0, left: rtl ? numbersWidth : 1, right: rtl ? 1 : numbersWidth }}
          aria-label={t('reasons.title')}
          desc={t('compliance:chart.keys')}
        >
          <XAxis
            type="number"
            reversed={rtl}
            domain={[0, late]}
            ticks={[0, late / 2, late]}
            interval={0}
            height={24}
            tickLine={false}
            stroke={chartColours.grid}
            tick={<ShareTick />}
            tickFormatter={(cases: number) => targetPercent(cases / late)}
          />
          <YAxis
            type="category"
            dataKey="key"
            width={1}
            tick={false}
            axisLine={false}
            tickLine={false}
            orientation={rtl ? 'right' : 'left'}
          />
          <Bars
            {...bar}
            dataKey={({ kind, cases }: Bar) => (kind === 'reason' ? cases : 0)}
            fill={chartColours.target}
            background={{ fill: chartColours.track, radius: 3 }}
          />
          <Bars
            {...bar}
            dataKey={({ kind, cases }: Bar) => (kind === 'reason' ? 0 : cases)}
            fill={chartColours.neutral}
          />
          <Line
            dataKey={({ cumulative }: Bar) => cumulative * late}
            stroke={chartColours.axis}
            strokeWidth={1.5}
            dot={{ r: 3, fill: chartColours.axis, strokeWidth: 0 }}
            activeDot={false}
            isAnimationActive={false}
          />
          <Names bars={bars} nameOf={nameOf} />
          <Tooltip
            content={
              <MarkTooltip<Bar>
                tell={one => ({
                  title: nameOf(one),
                  lines: [
                    { key: 'cases', label: t('compliance:table.cases'), value: number(one.cases) },
                    { key: 'share', label: t('reasons.share'), value: percent(one.share) },
                    { key: 'cumulative', label: t('reasons.cumulative'), value: percent(one.cumulative) }
                  ]
                })}
              />
            }
            cursor={{ fill: chartColours.grid, fillOpacity: 0.4 }}
            isAnimationActive={false}
            wrapperStyle={{ zIndex: 1 }}
          />
          {heard}
        </ComposedChart>
      )}
    </MarkChart>
  )
}

/** The outer marks stand inside the plot, the middle one below its place. */
function ShareTick({ x = 0, y = 0, payload, index = 0, tickFormatter }: TickProps) {
  const sides = ['start', 'middle', 'end'] as const
  return (
    <text
      x={x}
      y={Number(y) + 10}
      direction={useFormat().dir}
      textAnchor={sides[index] ?? 'middle'}
      fill={chartColours.axis}
    >
      {tickFormatter?.(payload?.value ?? 0)}
    </text>
  )
}

type TickProps = {
  readonly x?: number
  readonly y?: number
  readonly index?: number
  readonly payload?: { readonly value: number }
  readonly tickFormatter?: (cases: number) => string
}

type NamesProps = Pick<ParetoChartProps, 'bars' | 'nameOf'>

/** The reason above its bar; share and cases beyond the end of the scale, where the line does not come. */
function Names({ bars, nameOf }: NamesProps) {
  const { dir, number, percent } = useFormat()
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!area || !x || !y) return null
  const [begin, end] =
    dir === 'rtl' ? [area.x + area.width, area.x - numbersWidth] : [area.x, area.x + area.width + numbersWidth]
  return (
    <g>
      {bars.map(bar => {
        const middle = y(bar.key, { position: 'middle' })
        if (middle === undefined) return null
        return (
          <g key={bar.key}>
            <SvgText x={begin} y={middle - 11} side="start" fill="var(--ink)">
              {shortened(nameOf(bar), area.width)}
            </SvgText>
            <SvgText x={end} y={middle + 4} side="end" fill="var(--ink)" weight={500}>
              {`${percent(bar.share)} · ${number(bar.cases)}`}
            </SvgText>
          </g>
        )
      })}
    </g>
  )
}

/** Words of one's own may be long: drawn text does not wrap. The whole is in the table. */
function shortened(words: string, width: number): string {
  const room = Math.max(12, Math.floor(width / 6.5))
  const letters = [...words]
  return letters.length <= room ? words : `${letters.slice(0, room - 1).join('')}…`
}
