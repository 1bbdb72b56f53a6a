import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'

type SvgTextProps = {
  readonly x: number
  readonly y: number
  /** Which of its ends stands at `x`, in the direction of the language. */
  readonly side: 'start' | 'end'
  readonly fill?: string
  readonly weight?: number
  readonly children: string
}

/**
 * Words in a drawing that is left to right as a whole. The direction turns the anchor too, and keeps a number on its side of the word. (Isolating marks
 * in the text would not do: Chromium then tears Arabic-Indic digits apart.) The halo keeps lines out of the letters.
 */
export function SvgText({ x, y, side, fill = chartColours.axis, weight = 400, children }: SvgTextProps) {
  const { dir } = useFormat()
  return (
    <text
      x={x}
      y={y}
      direction={dir}
      textAnchor={side}
      fill={fill}
      fontWeight={weight}
      stroke="var(--panel)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  )
}
