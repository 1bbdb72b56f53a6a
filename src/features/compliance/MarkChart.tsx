import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormat } from '#i18n/use-format'
import styles from './MarkChart.module.css'
import { ActivePart, partAt, useActiveMark } from './mark-parts'

/** A part of a mark with cases of its own, such as the late ones of a bar. Its element in the drawing has the class of `partClass`. */
export type Part<Mark, Key extends string> = { readonly key: Key; readonly said: (mark: Mark) => string }

type MarkChartProps<Mark, Key extends string> = {
  readonly height: number
  /** A mark in a sentence, for who does not see it. */
  readonly said: (mark: Mark) => string
  readonly parts?: readonly Part<Mark, Key>[]
  /** Leads to the cases of a mark, or of one of its parts; undefined where there is no way to them. */
  readonly onOpen: ((mark: Mark, part: Key | undefined) => void) | undefined
  /** It is on the page. Keeps its identity. */
  readonly onDrawn?: (() => void) | undefined
  /** The drawing in the width there is. `heard` has to stand somewhere in the chart. */
  readonly children: (width: number, heard: ReactNode) => ReactNode
}

/**
 * A drawing whose marks are walked by the left and right arrow keys and their parts by the others; Enter (or a click) goes to the cases of what was come
 * to. The place where it is spoken is there before anything is said in it, else nothing is heard.
 */
export function MarkChart<Mark, Key extends string = never>(props: MarkChartProps<Mark, Key>) {
  const { height, said, parts = [], onOpen, onDrawn, children } = props
  const { dir } = useFormat()
  const { ref, width } = useElementSize()
  const [spoken, setSpoken] = useState<HTMLElement | null>(null)
  // 0 is the whole mark.
  const [chosen, setChosen] = useState(0)
  const part = parts[chosen - 1]
  const active = useRef<Mark | undefined>(undefined)
  const onActive = useCallback((mark: Mark | undefined) => {
    active.current = mark
  }, [])
  const drawn = width > 0
  useEffect(() => {
    if (drawn) onDrawn?.()
  }, [drawn, onDrawn])
  const open = (key: Key | undefined) => {
    if (active.current) onOpen?.(active.current, key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') open(part?.key)
    else if (step !== 0 && parts.length > 0 && active.current) {
      event.preventDefault()
      setChosen((chosen + step + parts.length + 1) % (parts.length + 1))
    }
  }
  const onClick = (event: MouseEvent) => open(partAt(event.target, parts))
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the drawing inside has the focus and the role; it only lets keys pass */}
      <div
        ref={ref}
        className={styles.chart}
        style={{ blockSize: height }}
        data-opens={onOpen !== undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onBlur={() => setChosen(0)}
      >
        <ActivePart value={part?.key}>
          {drawn && children(width, <Heard key="heard" {...{ said: part?.said ?? said, onActive, into: spoken }} />)}
        </ActivePart>
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
