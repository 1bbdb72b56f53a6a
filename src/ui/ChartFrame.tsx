import { type ReactNode, useId } from 'react'
import { ChartData, type ChartTable } from './ChartData.tsx'
import styles from './ChartFrame.module.css'
import { Panel } from './Panel.tsx'

type ChartFrameProps = {
  readonly title: ReactNode
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  /** What the chart says, in a sentence: seen by all, and the name of the picture to a screen reader. */
  readonly summary: ReactNode
  /** The same numbers as a table behind a toggle. */
  readonly table: ChartTable
  /** One of the other three faces (`LoadingTable`, `Failed`, `Empty`) in place of summary, chart and table; nothing when there are data. */
  readonly face?: ReactNode
  readonly level?: 2 | 3
  readonly children: ReactNode
}

/**
 * A chart in a panel: title, a sentence, the drawing, its numbers as a table. The drawing stands in `dir="ltr"`: Recharts lays its axes over the plot
 * in a right-to-left element, so a chart mirrors itself there (`reversed` on the x axis, the y axis to the right).
 */
export function ChartFrame({ title, sub, actions, summary, table, face, level, children }: ChartFrameProps) {
  const summaryId = useId()
  return (
    <Panel title={title} sub={sub} actions={actions} {...(level && { level })}>
      {face ?? (
        <figure className={styles.figure} aria-labelledby={summaryId}>
          <figcaption id={summaryId} className={styles.summary}>
            {summary}
          </figcaption>
          <div dir="ltr" className={styles.chart}>
            {children}
          </div>
          <ChartData table={table} />
        </figure>
      )}
    </Panel>
  )
}
