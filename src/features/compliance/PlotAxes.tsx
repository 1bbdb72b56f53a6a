import { CartesianGrid, XAxis, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import type { Axis } from './axes'
import { timeAxisHeight, valueAxisWidth } from './chart-layout'
import { TimeEnds } from './TimeEnds'

type PlotAxesProps<Name> = {
  readonly dataKey: string
  readonly axis: Axis
  readonly names: (value: Name) => string
  readonly values: (value: number) => string
  /** Pixels between two names at least. */
  readonly gap: number
  /** Room for a mark at each end of the axis of names. */
  readonly padding?: number
  /** Which end is the oldest is said where the names do not say it. */
  readonly ends?: boolean
}

/** For the last name and mark at the end to which time runs. */
export const plotMargin = (rtl: boolean) => ({ top: 12, bottom: 0, left: rtl ? 16 : 0, right: rtl ? 0 : 16 })

/** The frame of a plot with one axis of values: names below run with the language, in Arabic from right to left, values stand where they begin. */
export function PlotAxes<Name extends string | number>(props: PlotAxesProps<Name>) {
  const { dataKey, axis, names, values, gap, padding = 0, ends = false } = props
  const { dir } = useFormat()
  const rtl = dir === 'rtl'
  return (
    <>
      <CartesianGrid vertical={false} stroke={chartColours.grid} />
      <XAxis
        dataKey={dataKey}
        reversed={rtl}
        interval="preserveStartEnd"
        minTickGap={gap}
        height={ends ? timeAxisHeight : 28}
        padding={{ left: padding, right: padding }}
        tickLine={false}
        tickMargin={8}
        tick={{ fill: chartColours.axis, direction: dir }}
        stroke={chartColours.axis}
        tickFormatter={names}
      />
      <YAxis
        orientation={rtl ? 'right' : 'left'}
        width={valueAxisWidth}
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ fill: chartColours.axis }}
        tickFormatter={values}
      />
      {ends && <TimeEnds />}
    </>
  )
}
