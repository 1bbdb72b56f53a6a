import { Area, Bar, CartesianGrid, ComposedChart, Tooltip, usePlotArea, XAxis, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { casesAxis, namedPoints } from './axes'
import type { BacklogPoint } from './backlog'
import { backlogHeight, flowGap, flowHeight } from './backlog-layout'
import { layoutOf, timeAxisHeight, topMargin, valueAxisWidth } from './chart-layout'
import { axisText, dayText, monthText } from './date-words'
import { MarkChart, type Part } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { partClass } from './mark-parts'
import { SvgText } from './SvgText'
import type { Step } from './search'
import { TimeEnds } from './TimeEnds'
import { usePartWords } from './use-part-words'

/** What of a point has cases of its own, beside what was open at its end. */
export type BacklogPart = 'opened' | 'closed'

type BacklogChartProps = {
  readonly points: readonly BacklogPoint[]
  readonly by: Step
  readonly onOpen: ((point: BacklogPoint, part: BacklogPart | undefined) => void) | undefined
}

const plotsHeight = backlogHeight - topMargin - timeAxisHeight

/** What is open, from zero, and below it what came and what went, on one axis of time that runs with the language. */
export function BacklogChart({ points, by, onOpen }: BacklogChartProps) {
  const t = useWords(['reports', 'compliance'])
  const { dir, locale, number } = useFormat()
  const rtl = dir === 'rtl'
  const open = casesAxis(points.map(point => ({ total: point.open })))
  const flow = casesAxis(points.flatMap(({ opened, closed }) => [{ total: opened }, { total: closed }]))
  const name = ({ from }: BacklogPoint) => (by === 'month' ? monthText(from, locale) : dayText(from, locale))
  const said = (point: BacklogPoint) =>
    t('backlog.said', {
      when: t(`compliance:when.${by}`, { date: name(point) }),
      open: point.open,
      opened: point.opened,
      closed: point.closed
    })
  const partWords = usePartWords()
  const part = (key: BacklogPart): Part<BacklogPoint, BacklogPart> => ({
    key,
    said: point => partWords(t(`backlog.${key}`), point[key])
  })
  const value = {
    orientation: rtl ? ('right' as const) : ('left' as const),
    interval: 0,
    axisLine: false,
    tickLine: false,
    tick: { fill: chartColours.axis },
    tickFormatter: (cases: number) => number(cases)
  }
  const bar = { yAxisId: 'flow', maxBarSize: 14, isAnimationActive: false }
  return (
    <MarkChart height={backlogHeight} said={said} parts={[part('opened'), part('closed')]} onOpen={onOpen}>
      {(width, heard) => (
        <ComposedChart
          data={[...points]}
          width={width}
          height={backlogHeight}
          margin={{ top: topMargin, bottom: 0, left: rtl ? 16 : 0, right: rtl ? 0 : 16 }}
          barCategoryGap="25%"
          barGap={1}
          aria-label={t('backlog.title')}
          desc={t('compliance:chart.keysParts')}
        >
          <XAxis
            dataKey="from"
            reversed={rtl}
            ticks={[...namedPoints(points, width - valueAxisWidth - 16, layoutOf(width, points.length).nameWidth)]}
            interval={0}
            height={timeAxisHeight}
            tickLine={false}
            tickMargin={8}
            tick={{ fill: chartColours.axis, direction: dir }}
            stroke={chartColours.axis}
            tickFormatter={(from: string) => axisText(from, by, locale)}
          />
          <YAxis
            {...value}
            yAxisId="open"
            width={valueAxisWidth}
            padding={{ bottom: flowHeight + flowGap }}
            domain={[open.from, open.to]}
            ticks={open.ticks}
          />
          <YAxis
            {...value}
            yAxisId="flow"
            width={1}
            padding={{ top: plotsHeight - flowHeight }}
            domain={[flow.from, flow.to]}
            ticks={flow.ticks}
          />
          <CartesianGrid yAxisId="open" vertical={false} syncWithTicks stroke={chartColours.grid} />
          <CartesianGrid yAxisId="flow" vertical={false} syncWithTicks stroke={chartColours.grid} />
          <Area
            yAxisId="open"
            dataKey="open"
            stroke={chartColours.now}
            strokeWidth={1.5}
            fill={chartColours.area}
            fillOpacity={1}
            activeDot={false}
            isAnimationActive={false}
          />
          <Bar
            {...bar}
            className={partClass('opened')}
            dataKey="opened"
            fill="var(--panel)"
            stroke={chartColours.target}
            strokeWidth={1.5}
          />
          <Bar {...bar} className={partClass('closed')} dataKey="closed" fill={chartColours.met} />
          <Words />
          <Tooltip
            content={
              <MarkTooltip<BacklogPoint>
                tell={point => ({
                  title: by === 'week' ? t('compliance:chart.week', { week: name(point) }) : name(point),
                  lines: (['open', 'opened', 'closed'] as const).map(key => ({
                    key,
                    label: t(`backlog.${key}`),
                    value: number(point[key])
                  }))
                })}
              />
            }
            cursor={{ stroke: chartColours.axis, strokeDasharray: '2 3', fill: 'none' }}
            isAnimationActive={false}
            offset={16}
            position={{ y: 0 }}
            reverseDirection={{ x: rtl, y: false }}
            wrapperStyle={{ zIndex: 1 }}
          />
          {heard}
        </ComposedChart>
      )}
    </MarkChart>
  )
}

/** What each plot shows, and which end of the axis is which. */
function Words() {
  const t = useWords(['reports', 'compliance'])
  const { dir } = useFormat()
  const area = usePlotArea()
  if (!area) return null
  const oldest = dir === 'rtl' ? area.x + area.width : area.x
  const bottom = area.y + area.height
  return (
    <g>
      <SvgText x={oldest} y={area.y - 12} side="start" weight={500}>
        {t('backlog.open')}
      </SvgText>
      <SvgText x={oldest} y={bottom - flowHeight - 12} side="start" weight={500}>
        {t('backlog.flowHeading')}
      </SvgText>
      <TimeEnds />
    </g>
  )
}
