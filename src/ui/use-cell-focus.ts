import { useDirection } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/** The cell that is in the tab order: a row by its key, and which of its cells. */
export type CellAt = { readonly row: string; readonly cell: number }

const rowsOfPage = 10

/**
 * One cell of a grid in the tab order. Arrows move it by the direction of reading, Home and End along the row, with Control to the first and last
 * row, Page Up and Down ten rows; Enter and Space press what is in it. Rows are found by `data-row`, so what is drawn is what is moved in.
 */
export function useCellFocus(first: string) {
  const { dir } = useDirection()
  const [at, setAt] = useState<CellAt>({ row: first, cell: 0 })
  return {
    at,
    onFocus: (event: FocusEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place && (place.row !== at.row || place.cell !== at.cell)) setAt(place)
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const cell = cellOf(event.target)
      if (!cell || event.altKey) return
      if (isPress(event)) return press(event, cell)
      const next = moved(event, cell, dir === 'rtl')
      if (!next) return
      event.preventDefault()
      next.focus()
    }
  }
}

const cellOf = (target: EventTarget): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('[data-row] > *') : null

function placeOf(target: EventTarget): CellAt | null {
  const cell = cellOf(target)
  const row = cell?.parentElement?.dataset.row
  return cell && row !== undefined ? { row, cell: cell.cellIndex } : null
}

const isPress = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' '

/** A link or button that has the focus itself hears the key by itself. */
function press(event: KeyboardEvent, cell: HTMLTableCellElement) {
  if (event.target !== cell) return
  event.preventDefault()
  const { ctrlKey, metaKey, shiftKey } = event
  const part = cell.querySelector('a, button')
  part?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }))
}

function moved(event: KeyboardEvent, cell: HTMLTableCellElement, isRtl: boolean): HTMLTableCellElement | undefined {
  const table = cell.closest('table')
  const row = cell.closest('tr')
  if (!table || !row) return undefined
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
  const at = rows.indexOf(row)
  const step = stepOf(event, isRtl)
  if (!step) return undefined
  const next = rows[clamped(at + step.rows, rows.length)]
  return next?.cells[clamped(cell.cellIndex + step.cells, next.cells.length)]
}

const far = 1_000_000

function stepOf({ key, ctrlKey, metaKey }: KeyboardEvent, isRtl: boolean): { rows: number; cells: number } | null {
  const onward = isRtl ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return { rows: 0, cells: onward }
    case 'ArrowLeft':
      return { rows: 0, cells: -onward }
    case 'ArrowDown':
      return { rows: 1, cells: 0 }
    case 'ArrowUp':
      return { rows: -1, cells: 0 }
    case 'PageDown':
      return { rows: rowsOfPage, cells: 0 }
    case 'PageUp':
      return { rows: -rowsOfPage, cells: 0 }
    case 'Home':
      return ctrlKey || metaKey ? { rows: -far, cells: -far } : { rows: 0, cells: -far }
    case 'End':
      return ctrlKey || metaKey ? { rows: far, cells: far } : { rows: 0, cells: far }
    default:
      return null
  }
}

const clamped = (index: number, length: number) => Math.max(0, Math.min(length - 1, index))
