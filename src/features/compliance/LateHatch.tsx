import { chartColours } from '#ui/chart-colours'

/** Stripes for late cases, the same in the bars and beside their name. */
export function LateHatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--overdue-soft)" />
        <rect width="2.5" height="5" fill={chartColours.missed} />
      </pattern>
    </defs>
  )
}
