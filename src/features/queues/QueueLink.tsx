import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DrawLink } from '#ui/link'
import type { Change } from './use-queue-search'

type QueueLinkProps = {
  readonly change: Change
  /** Whether the back button passes over where one was. */
  readonly replace?: boolean
  readonly className?: string | undefined
  readonly title?: string
  readonly 'aria-current'?: 'page' | undefined
  readonly 'data-tone'?: string | undefined
  readonly 'data-sorted'?: 'ascending' | 'descending' | undefined
  readonly children?: ReactNode
}

/** A link to another address of the same queue. */
export function QueueLink({ change, ...props }: QueueLinkProps) {
  return (
    <Link
      from="/queues/$service"
      to="/queues/$service"
      search={change}
      activeOptions={exactly}
      resetScroll={false}
      {...props}
    />
  )
}

/** The router marks a link as current itself: one that leaves something out of the address is not where that stands in it. */
const exactly = { exact: true, includeSearch: true, explicitUndefined: true }

/** The same for parts that draw their link themselves. */
export const queueLink =
  (change: Change, how: { readonly replace?: boolean } = {}): DrawLink =>
  props => <QueueLink change={change} {...how} {...props} />
