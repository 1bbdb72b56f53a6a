import type { KeyboardEvent, MouseEvent } from 'react'
import { useFormat } from '#i18n/use-format'
import type { RowOrder } from '#live/selection'
import { rowStepOf } from '#ui/row-steps'
import { itemOfRow } from './layout'
import type { QueueDesk } from './queue-desk'
import { caseOf, groupOf, keyAt, type Shown } from './row-keys'
import type { RowFocus } from './use-row-focus'

type RowActionsParts = {
  readonly desk: QueueDesk
  readonly shown: Shown
  readonly focus: RowFocus
  readonly onOpen: (id: string) => void
  readonly onToggleGroup: (value: string) => void
}

/** What keys and presses in the list do. The list as a whole hears them; which row they are meant for is read off the row. */
export function useRowActions({ desk, shown, focus, onOpen, onToggleGroup }: RowActionsParts) {
  const { dir } = useFormat()
  const { selection, view } = desk
  const order = orderOf(shown)

  /** Shift takes along what lies between; it begins with the row one was on. */
  function move(step: number, extends_: boolean) {
    const to = Math.max(0, Math.min(shown.layout.length - 1, focus.item + step))
    if (extends_) extend(to)
    focus.moveTo(to)
  }

  function extend(to: number) {
    const [from, until] = [caseAt(focus.key), caseAt(keyAt(shown, to))]
    if (from !== null && !selection.snapshot().ids.has(from)) selection.toggle(from)
    if (until !== null) selection.extendTo(until, order)
  }

  /** Returns whether the key meant something here. */
  function press(key: string, event: KeyboardEvent): boolean {
    const { code, shiftKey } = event
    const [id, group] = [caseOf(key), groupOf(key)]
    const step = rowStepOf(code)
    if (code === 'KeyA' && (event.ctrlKey || event.metaKey) && !event.altKey)
      return done(() => selection.addAll(view.snapshot()))
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (step !== undefined) return done(() => move(step, shiftKey))
    if (group !== null) return pressGroup(group, code)
    if (id === null) return false
    if (code === 'Enter' || code === 'NumpadEnter') return done(() => onOpen(id))
    if (code === 'KeyX' || code === 'Space') return done(() => selection.toggle(id))
    return false
  }

  function pressGroup(group: string, code: string): boolean {
    const isClosed = shown.layout.sections.find(section => section.group?.value === group)?.isClosed ?? false
    const [open, close] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const wants = code === 'Enter' || code === 'Space' || code === (isClosed ? open : close)
    return wants && done(() => onToggleGroup(group))
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const key = keyUnder(event.target)
    if (key === null) return
    const group = groupOf(key)
    if (group !== null) return onToggleGroup(group)
    const id = caseOf(key)
    if (id === null) return
    const inBox = (event.target as Element).closest('[data-column=select]') !== null
    if (!inBox && !event.ctrlKey && !event.metaKey && !event.shiftKey) return onOpen(id)
    // The label passes its press on to its box, which is heard by itself.
    if (inBox && (event.target as Element).tagName !== 'INPUT') return
    if (event.shiftKey) selection.extendTo(id, order)
    else selection.toggle(id)
  }

  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const key = keyUnder(event.target)
      if (key === null || event.defaultPrevented || !press(key, event)) return
      event.preventDefault()
    },
    mouse: {
      onClick,
      onFocusCapture: (event: { readonly target: EventTarget }) => {
        const key = keyUnder(event.target)
        if (key !== null) focus.noteFocus(key)
      },
      // Selecting rows with the shift key is not selecting text.
      onMouseDown: (event: MouseEvent) => {
        if (event.shiftKey) event.preventDefault()
      }
    }
  }
}

const caseAt = (key: string | null) => (key === null ? null : caseOf(key))

const keyUnder = (target: EventTarget) =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined) ?? null

function done(act: () => void): true {
  act()
  return true
}

/** The rows as they stand on the screen; of closed groups none, and none that has gone. */
function orderOf({ rows, layout }: Shown): RowOrder {
  const isShown = (index: number) => itemOfRow(layout, index) >= 0
  return {
    indexOf: rows.indexOf,
    idsFrom: (from, to) =>
      rows.slice(from, to).flatMap(({ entry, isGone }, at) => (isGone || !isShown(from + at) ? [] : [entry.row.id]))
  }
}
