import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useFormat } from '#i18n/use-format'
import { chartHeight } from './chart-layout'
import type { Question } from './question'
import styles from './RateChart.module.css'
import { RateDrawing } from './RateDrawing'
import type { RatePoint } from './series'

type RateChartProps = {
  readonly points: readonly RatePoint[]
  readonly question: Question
  readonly target: number
  /** It is on the page. Keeps its identity. */
  readonly onDrawn: (() => void) | undefined
  /** Leads to the cases of a point; undefined where the backend cannot list them. */
  readonly onOpen: ((point: RatePoint) => void) | undefined
}

/**
 * The drawing in the width there is, and the place where it is spoken. That place is there before anything is said in it, else nothing is heard.
 * Arrow keys walk the points, Enter (or a click) goes to the cases of the one that was come to.
 */
export function RateChart({ points, question, target, onDrawn, onOpen }: RateChartProps) {
  const { dir } = useFormat()
  const { ref, width } = useElementSize()
  const [spoken, setSpoken] = useState<HTMLElement | null>(null)
  const drawn = width > 0
  useEffect(() => {
    if (drawn) onDrawn?.()
  }, [drawn, onDrawn])
  const active = useRef<RatePoint | undefined>(undefined)
  const onActive = useCallback((point: RatePoint | undefined) => {
    active.current = point
  }, [])
  const open = () => {
    if (active.current && active.current.total > 0) onOpen?.(active.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the drawing inside has the focus and the role; it only lets keys pass */}
      <div
        ref={ref}
        className={styles.chart}
        style={{ blockSize: chartHeight }}
        data-opens={onOpen !== undefined}
        onKeyDown={onKeyDown}
        onClick={open}
      >
        {drawn && <RateDrawing {...{ points, question, target, width, spoken, onActive }} />}
      </div>
      <div ref={setSpoken} role="status" dir={dir} className={styles.spoken} />
    </>
  )
}
