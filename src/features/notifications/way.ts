import type { CaseNewsKind, Message } from './news'

/** The queue behind a message: its case, or the cases a digest counts as they are now; null where there is none. */
export function wayOf(message: Message) {
  switch (message.kind) {
    case 'calendar':
      return null
    case 'digest':
      return { params: { service: 'all' }, search: { assignee: ['me'], ...stateOf(message.of) } }
    default:
      return { params: { service: message.service }, search: { case: message.id } }
  }
}

const stateOf = (kind: CaseNewsKind) => (kind === 'assigned' ? {} : { state: [kind] })
