import type { Axis } from './axes'
import styles from './DotPlot.module.css'
import { standingOf, type Tally } from './rates'

type DotPlotProps = {
  readonly tally: Tally
  readonly before?: Tally | null
  readonly target: number
  readonly axis: Axis
}

/** A rate as a dot on an axis that may be cut, held by a stem to the target; the rate before as a small dot. Its numbers stand beside it. */
export function DotPlot({ tally, before, target, axis }: DotPlotProps) {
  const at = (rate: number) => `${axisShare(axis, rate) * 100}%`
  return (
    <span className={styles.plot} data-standing={standingOf(tally, target)} aria-hidden="true">
      <span className={styles.target} style={{ insetInlineStart: at(target) }} />
      {before && before.rate !== null && !before.few && (
        <span className={styles.before} style={{ insetInlineStart: at(before.rate) }} />
      )}
      {tally.rate !== null && (
        <>
          <span
            className={styles.stem}
            style={{
              insetInlineStart: at(Math.min(tally.rate, target)),
              insetInlineEnd: `calc(100% - ${at(Math.max(tally.rate, target))})`
            }}
          />
          <span className={styles.dot} style={{ insetInlineStart: at(tally.rate) }} />
        </>
      )}
    </span>
  )
}

type DotAxisProps = { readonly target: number; readonly axis: Axis; readonly words: (rate: number) => string }

/** The ends of the axis and the target, above the plots. */
export function DotAxis({ target, axis, words }: DotAxisProps) {
  const share = axisShare(axis, target)
  return (
    <span className={styles.axis}>
      <span>{words(axis.from)}</span>
      <span className={styles.axisTarget} style={{ insetInlineStart: `${share * 100}%` }}>
        {words(target)}
      </span>
    </span>
  )
}

const axisShare = ({ from, to }: Axis, rate: number): number => (rate - from) / (to - from)
