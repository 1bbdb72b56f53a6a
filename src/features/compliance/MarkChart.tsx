import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts'
import { useFormat } from '#i18n/use-format'
import styles from './RateChart.module.css'

type MarkChartProps<Mark> = {
  readonly height: number
  /** A mark in a sentence, for who does not see it. */
  readonly said: (mark: Mark) => string
  /** Leads to the cases of a mark; undefined where there is no way to them. */
  readonly onOpen: ((mark: Mark) => void) | undefined
  /** The drawing in the width there is. `heard` has to stand somewhere in the chart. */
  readonly children: (width: number, heard: ReactNode) => ReactNode
}

/**
 * A drawing whose marks are walked by arrow keys; Enter (or a click) goes to the cases of the one that was come to. The place where it is spoken is
 * there before anything is said in it, else nothing is heard.
 */
export function MarkChart<Mark>({ height, said, onOpen, children }: MarkChartProps<Mark>) {
  const { dir } = useFormat()
  const { ref, width } = useElementSize()
  const [spoken, setSpoken] = useState<HTMLElement | null>(null)
  const active = useRef<Mark | undefined>(undefined)
  const onActive = useCallback((mark: Mark | undefined) => {
    active.current = mark
  }, [])
  const open = () => {
    if (active.current) onOpen?.(active.current)
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
        style={{ blockSize: height }}
        data-opens={onOpen !== undefined}
        onKeyDown={onKeyDown}
        onClick={open}
      >
        {width > 0 && children(width, <Heard key="heard" {...{ said, onActive, into: spoken }} />)}
      </div>
      <div ref={setSpoken} role="status" dir={dir} className={styles.spoken} />
    </>
  )
}

type HeardProps<Mark> = {
  readonly said: (mark: Mark) => string
  readonly into: HTMLElement | null
  readonly onActive: (mark: Mark | undefined) => void
}

function Heard<Mark>({ said, into, onActive }: HeardProps<Mark>) {
  const mark = useActiveMark<Mark>()
  useEffect(() => onActive(mark), [onActive, mark])
  return into && mark ? createPortal(said(mark), into) : null
}

/** The mark that pointer or arrow keys have come to; undefined while there is none. Works inside a chart only. */
export function useActiveMark<Mark>(): Mark | undefined {
  const marks = useActiveTooltipDataPoints<Mark>()
  return useIsTooltipActive() ? marks?.[0] : undefined
}
