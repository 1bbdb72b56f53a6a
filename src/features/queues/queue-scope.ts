import type { AgreementIndex } from '#api/agreement-index'
import type { LiveSet, Queue } from '#live/live-set'
import { counted, noCounts } from '#live/tabs'
import { allServices } from './search'

/** The queue an address names: of a service, of all, or of all in a category. A copy, so that what is drawn does not change under the reader. */
export function findQueue(index: AgreementIndex, live: LiveSet, code: string, category: string | undefined): Queue {
  if (code !== allServices) return copy(live.queue(code))
  if (category === undefined) return copy(live.queue())
  const cases = live.queue().cases.filter(entry => index.service(entry.row.service)?.category === category)
  return { cases, counts: cases.reduce((counts, entry) => counted(counts, entry, 1), noCounts) }
}

const copy = ({ cases, counts }: Queue): Queue => ({ cases: cases.slice(), counts })
