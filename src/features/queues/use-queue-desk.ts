import { useLayoutEffect, useState } from 'react'
import { useNaming } from '#casework/use-naming'
import { useDesk } from '#live/desk'
import type { ViewAsked } from '#live/view-rows'
import { createQueueDesk, type QueueDesk } from './queue-desk'

/** The view, the held view and the selection of this page. They stay while the address changes: a selection survives filters and sorting. */
export function useQueueDesk(asked: ViewAsked): QueueDesk {
  const { live } = useDesk()
  const naming = useNaming()
  const [desk, setDesk] = useState(() => createQueueDesk(live, asked, naming))
  // A new agreement makes a new live set, and with it everything that looks at it.
  if (desk.live !== live) setDesk(createQueueDesk(live, asked, naming))
  // Before anything is painted, so that an address and other rows than its own are never seen together.
  useLayoutEffect(() => {
    desk.rename(naming)
    desk.ask(asked)
  }, [desk, naming, asked])
  return desk
}
