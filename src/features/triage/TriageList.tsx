import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import type { Line } from './rows'
import styles from './TriageList.module.css'
import { TriageRow } from './TriageRow'
import { useLineFocus } from './use-line-focus'

type TriageListProps = {
  readonly lines: readonly Line[]
  readonly label: string
  readonly isPutOff: boolean
  /** The case that is open beside the list. */
  readonly currentId: string | undefined
  readonly onOpen: (id: string) => void
}

const headingHeight = 40
const rowHeight = 64
/** Three lines, where the page is narrow. */
const narrowRowHeight = 92
/** With why it was put off, and by whom. */
const narrowPutOffHeight = 148

/** The cases, of which only those in view are drawn. One of them is in the tab order; arrows or J and K move it, Enter opens. */
export function TriageList({ lines, label, isPutOff, currentId, onOpen }: TriageListProps) {
  'use no memo' // The virtualizer is one mutable object; memoised by it nothing would scroll.
  const scroll = useRef<HTMLDivElement>(null)
  const t = useWords('triage')
  const keyOf = useCallback((index: number) => keyOfLine(lines[index], index), [lines])
  const focused = useRef(-1)
  const narrow = useMediaQuery('(max-width: 56rem)') ?? false
  const caseHeight = narrow ? (isPutOff ? narrowPutOffHeight : narrowRowHeight) : rowHeight
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => (lines[index]?.kind === 'heading' ? headingHeight : caseHeight),
    getItemKey: keyOf,
    // The row with the focus is drawn wherever it is: taken away, it would take the keyboard with it.
    rangeExtractor: range => withRow(defaultRangeExtractor(range), focused.current),
    overscan: 6
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height have to be measured again
  useLayoutEffect(() => virtual.measure(), [caseHeight, lines])
  const focus = useLineFocus(lines, { scrollTo: index => virtual.scrollToIndex(index), onOpen })
  focused.current = focus.current
  const cases = lines.reduce((count, { kind }) => count + (kind === 'case' ? 1 : 0), 0)
  return (
    <div ref={scroll} data-scrolls className={styles.scroll}>
      <ol
        aria-label={label}
        aria-description={t('keys')}
        className={styles.list}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={focus.onKeyDown}
      >
        {virtual.getVirtualItems().map(item => {
          const line = lines[item.index]
          if (line === undefined) return null
          const style = { blockSize: item.size, transform: `translateY(${item.start}px)` }
          if (line.kind === 'heading')
            return (
              <li key={item.key} className={styles.heading} style={style}>
                <h3>{t(`holdUp.${line.holdUp}`)}</h3>
                <span>{t('cases', { count: line.count })}</span>
              </li>
            )
          const isCurrent = line.row.entry.row.id === currentId
          return (
            <li
              key={item.key}
              className={styles.item}
              style={style}
              aria-posinset={line.place + 1}
              aria-setsize={cases}
              data-case={line.row.entry.row.id}
              data-current={isCurrent}
              data-gone={line.row.isGone}
            >
              <TriageRow
                row={line.row}
                isCurrent={isCurrent}
                isPutOff={isPutOff}
                link={focus.linkProps(line.row.entry.row.id, item.index)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

const keyOfLine = (line: Line | undefined, index: number) =>
  line === undefined ? index : line.kind === 'heading' ? `heading ${line.holdUp}` : line.row.entry.row.id

const withRow = (range: readonly number[], row: number) =>
  row < 0 || range.includes(row) ? [...range] : [...range, row].sort((a, b) => a - b)
