import { Link } from '@tanstack/react-router'
import type { DrawLink } from '#ui/link'

/** The case that is open beside the list, its neighbours there, and the ways on. */
export type OpenCase = {
  readonly id: string
  /** Null at the ends of the list, and where the case is not (or not yet) in it. */
  readonly previousId: string | null
  readonly nextId: string | null
  readonly link: { readonly close: DrawLink; readonly to: (id: string) => DrawLink }
  readonly onClose: () => void
}

export function openCase(ids: readonly string[], id: string, onClose: () => void): OpenCase {
  const at = ids.indexOf(id)
  return {
    id,
    previousId: at > 0 ? (ids[at - 1] ?? null) : null,
    nextId: at >= 0 ? (ids[at + 1] ?? null) : null,
    link: { close: caseLink(undefined), to: caseLink },
    onClose
  }
}

/** Opens a case beside the list, another one in its place. */
export const caseLink =
  (id: string | undefined): DrawLink =>
  props => (
    <Link
      from="/compliance/cases"
      to="/compliance/cases"
      search={old => ({ ...old, case: id })}
      resetScroll={false}
      replace
      {...props}
    />
  )
