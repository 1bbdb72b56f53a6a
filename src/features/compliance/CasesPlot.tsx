import { Bar, CartesianGrid, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import type { Axis } from './axes'
import { casesHeight, plotsHeight } from './chart-layout'
import { partClass } from './mark-parts'

type CasesPlotProps = {
  readonly axis: Axis
  /** The id of the pattern that late cases are filled with. */
  readonly hatch: string
}

/**
 * The lower plot: how many cases each rate rests on, from zero. Late ones stand on top, hatched, so that they differ by more than colour.
 * Recharts puts axes of one side beside each other; hardly any width of its own lets this one have its marks in the room of the other.
 */
export function CasesPlot({ axis, hatch }: CasesPlotProps) {
  const { dir, number } = useFormat()
  const bar = { yAxisId: 'cases', stackId: 'cases', maxBarSize: 28, isAnimationActive: false }
  return (
    <>
      <YAxis
        yAxisId="cases"
        orientation={dir === 'rtl' ? 'right' : 'left'}
        width={1}
        padding={{ top: plotsHeight - casesHeight }}
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={{ fill: chartColours.axis }}
        tickFormatter={(value: number) => number(value)}
      />
      <CartesianGrid yAxisId="cases" vertical={false} syncWithTicks stroke={chartColours.grid} />
      <Bar {...bar} className={partClass('met')} dataKey="met" fill={chartColours.met} />
      <Bar {...bar} className={partClass('late')} dataKey="late" fill={`url(#${hatch})`} stroke={chartColours.missed} />
    </>
  )
}
