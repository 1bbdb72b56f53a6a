import { type RefObject, useEffect } from 'react'
import { useWords } from '#i18n/use-words'
import { isTyping } from '#ui/typing'
import { useShortcuts } from '#ui/use-shortcuts'
import type { ListHandle } from './CaseTable'
import type { QueueDesk } from './queue-desk'
import { useChangeSearch } from './use-queue-search'

type QueueKeysParts = {
  readonly desk: QueueDesk
  readonly list: RefObject<ListHandle | null>
  readonly search: RefObject<HTMLInputElement | null>
  readonly openId: string | undefined
}

/**
 * The keys of a queue wherever the focus is; those for a row are heard by the list itself. By their place on the keyboard, so that an Arabic layout
 * has them too. What is typed somewhere is no key of the queue.
 */
export function useQueueKeys({ desk, list, search, openId }: QueueKeysParts) {
  useToldKeys(search)
  const change = useChangeSearch()
  useEffect(() => {
    const { selection } = desk

    /** Returns whether the key meant something here. */
    function press({ code, key }: KeyboardEvent): boolean {
      // The slash by its place is told of below, and heard with the page's shortcuts; on some layouts it is elsewhere.
      if (key === '/') return done(() => search.current?.focus())
      if ((code === 'KeyJ' || code === 'KeyK') && openId === undefined) return done(() => list.current?.focusCurrent())
      if (code === 'KeyX' && openId !== undefined) return done(() => selection.toggle(openId))
      return code === 'Escape' && leave()
    }

    /** Steps back: first out of the case, then out of the selection. */
    function leave(): boolean {
      if (openId !== undefined) return done(() => change(old => ({ ...old, case: undefined }), 'replace'))
      if (selection.snapshot().ids.size > 0) return done(selection.clear)
      return false
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      // Where a slash needs the shift key it is a slash all the same; with it elsewhere it is a question mark.
      if (event.shiftKey && event.key !== '/') return
      if (!isTyping(event) && press(event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [desk, list, search, openId, change])
}

function done(act: () => void): true {
  act()
  return true
}

/** The list of shortcuts tells of these keys too; they are heard above and by the list. The slash would mean the palette where there is no list. */
function useToldKeys(search: RefObject<HTMLInputElement | null>) {
  const t = useWords(['casework', 'queues'])
  useShortcuts({
    title: t('keys.list'),
    shortcuts: [
      { code: 'KeyJ', label: t('keys.down') },
      { code: 'KeyK', label: t('keys.up') },
      { code: 'KeyX', label: t('keys.select') },
      { code: 'KeyJ', shift: true, label: t('queues:keys.extend') },
      { code: 'KeyA', ctrl: true, label: t('keys.all') },
      { code: 'Enter', label: t('keys.open') },
      { code: 'Escape', label: t('queues:keys.leave') },
      { code: 'Slash', label: t('keys.search'), run: () => search.current?.focus() }
    ]
  })
}
