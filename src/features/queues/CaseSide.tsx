import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { HeldView } from '#live/held-view'
import { isSameShallow, useWatchedPart } from '#live/use-watched'
import { BesidePane } from '#ui/Beside'
import { isTyping } from '#ui/typing'
import type { ListHandle } from './CaseTable'
import { createNeighbours, type Neighbours } from './neighbours'
import { caseLinks } from './open-case'
import type { CaseSlot } from './QueuePage'
import { useChangeSearch } from './use-queue-search'

type CaseSideProps = {
  readonly held: HeldView
  readonly id: string
  readonly list: RefObject<ListHandle | null>
  readonly panel: CaseSlot
}

/** The case that is open, beside its list. It knows the cases before and after it, and gives the focus back to its row when it is closed. */
export function CaseSide({ held, id, list, panel }: CaseSideProps) {
  const change = useChangeSearch()
  const neighboursOf = useMemo(() => createNeighbours(id), [id])
  const neighbours = useWatchedPart(held, neighboursOf, isSameShallow<Neighbours>)
  useStepKeys(neighbours, to => change(old => ({ ...old, case: to }), 'replace'))
  useReturn(list, id)
  const onClose = () => change(old => ({ ...old, case: undefined }), 'replace')
  return <BesidePane>{panel({ id, ...neighbours, link: caseLinks, onClose })}</BesidePane>
}

/** J and K go to the next case and the one before; in the list they move its rows, which has heard them first. */
function useStepKeys({ previousId, nextId }: Neighbours, go: (id: string) => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const to = event.code === 'KeyJ' ? nextId : event.code === 'KeyK' ? previousId : null
      if (to === null || isTyping(event)) return
      event.preventDefault()
      go(to)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** When the panel goes, and with it what had the focus, the row that was open gets it. Who is elsewhere is left in peace. */
function useReturn(list: RefObject<ListHandle | null>, id: string) {
  const last = useRef(id)
  useEffect(() => {
    last.current = id
  }, [id])
  useEffect(
    () => () => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) list.current?.focusCase(last.current)
    },
    [list]
  )
}
