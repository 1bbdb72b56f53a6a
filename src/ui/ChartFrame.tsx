import { type ReactNode, useContext, useId, useRef } from 'react'
import { ChartData, type ChartTable } from './ChartData.tsx'
import styles from './ChartFrame.module.css'
import { ChartTools } from './chart-tools.ts'
import { OnPaper } from './on-paper.ts'
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
  const figure = useRef<HTMLElement>(null)
  const tools = useContext(ChartTools)
  const onPaper = useContext(OnPaper)
  return (
    <Panel title={title} sub={sub} actions={onPaper ? undefined : actions} {...(level && { level })}>
      {face ?? (
        <figure ref={figure} className={styles.figure} aria-labelledby={summaryId}>
          <figcaption id={summaryId} className={styles.summary}>
            {summary}
          </figcaption>
          <div dir="ltr" className={styles.chart}>
            {children}
          </div>
          {!onPaper && (
            <div className={styles.foot}>
              <ChartData table={table} />
              {tools?.(() => figure.current)}
            </div>
          )}
        </figure>
      )}
    </Panel>
  )
}
