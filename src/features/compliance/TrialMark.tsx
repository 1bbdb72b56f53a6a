import { chartColours } from '#ui/chart-colours'

/** How each line is told from the others: by colour, dashes and the shape of its marks. */
export const trialLines = [
  { colour: chartColours.neutral, dashes: undefined },
  { colour: chartColours.now, dashes: undefined },
  { colour: chartColours.target, dashes: '6 3' },
  { colour: 'var(--ink)', dashes: '2 3' }
] as const

export const trialLineOf = (index: number): (typeof trialLines)[number] => trialLines[index] ?? trialLines[0]

type TrialMarkProps = { readonly index: number; readonly x: number; readonly y: number }

/** A dot, a square, a diamond, a triangle. */
export function TrialMark({ index, x, y }: TrialMarkProps) {
  const { colour } = trialLineOf(index)
  switch (index) {
    case 0:
      return <circle cx={x} cy={y} r={3.5} fill={colour} />
    case 1:
      return <rect x={x - 4} y={y - 4} width={8} height={8} fill={colour} />
    case 2:
      return <path d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} fill={colour} />
    default:
      return <path d={`M${x} ${y - 5}l5 9h-10z`} fill={colour} />
  }
}
