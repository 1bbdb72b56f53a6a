import { CasePanel } from '#features/cases/CasePanel'
import { QueuePage } from '#features/queues/QueuePage'

/** Where two features meet: a queue, and beside it the case that is open. */
export function QueueRoute() {
  return <QueuePage panel={open => <CasePanel {...open} />} />
}
