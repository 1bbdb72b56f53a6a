import type { Held } from '#backend/row'
import { clockOf, submitted } from '#backend/state'
import { deadline } from '#sla/clock'
import { type Book, versionAt } from '../book'
import type { Change } from './write'

/** What a case is born with. */
export type Birth = Pick<Held, 'id' | 'reference' | 'service' | 'channel' | 'applicantKind' | 'startedAt'> & {
  readonly office: string
}

/** The submission of a case, under the agreement in force at that instant. Nothing for a service that version does not have. */
export function submission(book: Book, { office, ...birth }: Birth): Change | undefined {
  const { version, body } = versionAt(book, birth.startedAt)
  const service = body.services.find(({ code }) => code === birth.service)
  if (!service) return undefined
  const state = submitted(office, service.target)
  const { dueAt } = deadline(book.calendarOf(office), clockOf(birth.startedAt, state))
  const at = birth.startedAt
  return {
    before: null,
    after: { ...birth, agreementVersion: version, state, dueAt, revision: 1, changedAt: at },
    step: { kind: 'submitted', at, by: null }
  }
}
