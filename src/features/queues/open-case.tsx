import { Link } from '@tanstack/react-router'
import type { LiveCase } from '#live/live-case'
import type { DrawLink } from '#ui/link'

/** The case that is open beside a queue, its neighbours there, and the ways on. */
export type OpenCase = {
  readonly id: string
  /** Null at the ends of the queue, and where the case is not in it (closed, or filtered out). */
  readonly previousId: string | null
  readonly nextId: string | null
  readonly link: { readonly close: DrawLink; readonly to: (id: string) => DrawLink }
  readonly onClose: () => void
}

export function openCase(cases: readonly LiveCase[], id: string, onClose: () => void): OpenCase {
  const at = cases.findIndex(entry => entry.row.id === id)
  return {
    id,
    previousId: at > 0 ? (cases[at - 1]?.row.id ?? null) : null,
    nextId: at >= 0 ? (cases[at + 1]?.row.id ?? null) : null,
    link: { close: linkTo(undefined), to: linkTo },
    onClose
  }
}

const linkTo =
  (id: string | undefined): DrawLink =>
  props => (
    <Link
      from="/queues/$service"
      to="/queues/$service"
      search={old => ({ ...old, case: id })}
      resetScroll={false}
      replace
      {...props}
    />
  )
