import type { DrawLink } from '#ui/link'
import type { Neighbours } from './neighbours'
import { queueLink } from './QueueLink'

/** The case that is open beside a queue, its neighbours there, and the ways on. */
export type OpenCase = Neighbours & {
  readonly id: string
  readonly link: { readonly close: DrawLink; readonly to: (id: string) => DrawLink }
  readonly onClose: () => void
}

const linkTo = (id: string | undefined): DrawLink => queueLink(old => ({ ...old, case: id }), { replace: true })

/** The ways from a case: back to the queue alone, and to another one. Neither is a step for the back button. */
export const caseLinks: OpenCase['link'] = { close: linkTo(undefined), to: linkTo }
