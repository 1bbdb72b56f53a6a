import type { Backend, OperationId } from '#backend/contract'

const names = [
  'previewAgreement',
  'postAgreementVersion',
  'putCalendarException',
  'deleteCalendarException',
  'listNotices',
  'postNotice',
  'listAudit',
  'listViews',
  'putView',
  'deleteView'
] as const satisfies readonly OperationId[]

type Pending = Pick<Backend, (typeof names)[number]>

/** Operations that this backend does not have yet; its capabilities leave them out. */
export const pending = Object.fromEntries(
  names.map(name => [name, () => ({ refused: 'not-found' })])
) as unknown as Pending
