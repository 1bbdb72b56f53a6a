import styles from './DeadlineRail.module.css'
import { type RailSegment, shapeOfRail } from './rail.ts'
import { type State, toneOfState } from './StateShape.tsx'

type DeadlineRailProps = {
  readonly segments: readonly RailSegment[]
  /** Share of start to due; null draws no mark (a closed case). */
  readonly now: number | null
  /** Lateness as a share of start to due; 0 or nothing when not late. */
  readonly overrun?: number | undefined
  readonly state: State
  /** The rail in words: it is one picture to a screen reader. */
  readonly label: string
  readonly size?: 'row' | 'large'
}

/**
 * The deadline rail: from start to due, what has run in the colour of the state, pauses hatched, the gap of a reopened case dotted, the rest empty;
 * a mark for now and, in copper, one for due. What ran past due is darker and lies beyond the due mark. It runs from the inline start.
 */
export function DeadlineRail({ segments, now, overrun, state, label, size = 'row' }: DeadlineRailProps) {
  const rail = shapeOfRail(segments, now, overrun)
  return (
    <div role="img" aria-label={label} className={styles.rail} data-tone={toneOfState[state]} data-size={size}>
      <div className={styles.track}>
        {rail.parts.map((part, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing of their own, and written over they cost less than made anew
            key={index}
            className={styles.part}
            data-kind={part.kind}
            data-ends={part.start + part.size > 99.5 || undefined}
            style={{ insetInlineStart: `${part.start}%`, inlineSize: `${part.size}%` }}
          />
        ))}
      </div>
      <div className={styles.due} style={{ insetInlineStart: `${rail.due}%` }} />
      {rail.now !== null && <div className={styles.now} style={{ insetInlineStart: `${rail.now}%` }} />}
    </div>
  )
}
