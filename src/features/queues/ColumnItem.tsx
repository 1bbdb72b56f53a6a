import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '#i18n/use-words'
import { GripIcon } from '#ui/icons'
import type { ColumnId } from './columns'
import styles from './DisplayMenu.module.css'

type ColumnItemProps = {
  readonly id: ColumnId
  readonly name: string
  /** Where it stands among those that are shown; -1 when it is not. */
  readonly place: number
  readonly onToggle: () => void
  readonly onMove: (id: ColumnId, to: number) => void
}

/** A column to show or hide, and, while it is shown, to move. */
export function ColumnItem({ id, name, place, onToggle, onMove }: ColumnItemProps) {
  const t = useWords('queues')
  const isShown = place >= 0
  const { item, isOver } = useDragging({ id, place, onMove })

  function onKeyDown(event: KeyboardEvent) {
    const step = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    onMove(id, place + step)
  }
  return (
    <li ref={item} className={styles.column} data-over={isOver || undefined}>
      <label className={styles.columnName}>
        <input type="checkbox" checked={isShown} disabled={id === 'case'} onChange={onToggle} />
        {name}
      </label>
      {isShown && (
        <button
          type="button"
          className={styles.grip}
          aria-label={t('display.move', { column: name })}
          title={t('display.drag')}
          onKeyDown={onKeyDown}
        >
          <GripIcon size={16} />
        </button>
      )}
    </li>
  )
}

const kind = 'column'

/** A column is dragged onto another and takes its place. */
function useDragging({ id, place, onMove }: Pick<ColumnItemProps, 'id' | 'place' | 'onMove'>) {
  const item = useRef<HTMLLIElement>(null)
  const [isOver, setOver] = useState(false)
  const at = useRef({ place, onMove })
  useEffect(() => {
    at.current = { place, onMove }
  })
  useEffect(() => {
    const element = item.current
    if (!element || place < 0) return
    return combine(
      draggable({ element, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          at.current.onMove(source.data.id as ColumnId, at.current.place) // `canDrop` lets columns through only
        }
      })
    )
  }, [id, place])
  return { item, isOver }
}
