import type { AgreementIndex } from '#api/agreement-index'
import type { LiveSnapshot, Queue } from '#live/live-set'
import { counted, noCounts } from '#live/tabs'
import { allServices } from './search'

/** The queue an address names: of a service, of all, or of all in a category. */
export function findQueue(
  index: AgreementIndex,
  open: LiveSnapshot,
  code: string,
  category: string | undefined
): Queue {
  if (code !== allServices) return open.queue(code)
  if (category === undefined) return open.queue()
  const cases = open.queue().cases.filter(entry => index.service(entry.row.service)?.category === category)
  return { cases, counts: cases.reduce((counts, entry) => counted(counts, entry, 1), noCounts) }
}
