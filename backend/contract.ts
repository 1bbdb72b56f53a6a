import type * as sdk from '#api/generated/sdk.gen'
import type * as api from '#api/generated/types.gen'

/** Every operation of the contract, by the names of the generated client. */
export type OperationId = {
  [Name in keyof typeof sdk]: (typeof sdk)[Name] extends (...args: never[]) => unknown ? Name : never
}[keyof typeof sdk]

/** A new operation in the contract is a missing line here, and the compiler says so. */
type Every<Table extends Record<OperationId, { data: unknown; responses: { 200: unknown } }>> = Table

type Operations = Every<{
  getService: { data: api.GetServiceData; responses: api.GetServiceResponses }
  getMe: { data: api.GetMeData; responses: api.GetMeResponses }
  getAgreement: { data: api.GetAgreementData; responses: api.GetAgreementResponses }
  listAgreementVersions: { data: api.ListAgreementVersionsData; responses: api.ListAgreementVersionsResponses }
  listCases: { data: api.ListCasesData; responses: api.ListCasesResponses }
  getCase: { data: api.GetCaseData; responses: api.GetCaseResponses }
  getApplicant: { data: api.GetApplicantData; responses: api.GetApplicantResponses }
  actOnCase: { data: api.ActOnCaseData; responses: api.ActOnCaseResponses }
  actOnCases: { data: api.ActOnCasesData; responses: api.ActOnCasesResponses }
  takeNextCase: { data: api.TakeNextCaseData; responses: api.TakeNextCaseResponses }
  /** The body is the stream itself; the generated client knows it as text. */
  streamEvents: { data: api.StreamEventsData; responses: { 200: ReadableStream<Uint8Array> } }
  getCompletions: { data: api.GetCompletionsData; responses: api.GetCompletionsResponses }
  listCompletions: { data: api.ListCompletionsData; responses: api.ListCompletionsResponses }
  getLateReasons: { data: api.GetLateReasonsData; responses: api.GetLateReasonsResponses }
  getBacklog: { data: api.GetBacklogData; responses: api.GetBacklogResponses }
  listBacklog: { data: api.ListBacklogData; responses: api.ListBacklogResponses }
  getCommitments: { data: api.GetCommitmentsData; responses: api.GetCommitmentsResponses }
  previewAgreement: { data: api.PreviewAgreementData; responses: api.PreviewAgreementResponses }
  postAgreementVersion: { data: api.PostAgreementVersionData; responses: api.PostAgreementVersionResponses }
  putCalendarException: { data: api.PutCalendarExceptionData; responses: api.PutCalendarExceptionResponses }
  deleteCalendarException: { data: api.DeleteCalendarExceptionData; responses: api.DeleteCalendarExceptionResponses }
  listNotices: { data: api.ListNoticesData; responses: api.ListNoticesResponses }
  postNotice: { data: api.PostNoticeData; responses: api.PostNoticeResponses }
  listAudit: { data: api.ListAuditData; responses: api.ListAuditResponses }
  listViews: { data: api.ListViewsData; responses: api.ListViewsResponses }
  putView: { data: api.PutViewData; responses: api.PutViewResponses }
  deleteView: { data: api.DeleteViewData; responses: api.DeleteViewResponses }
}>

type Part<Data, Name extends string> = Data extends { [Key in Name]?: infer Value } ? NonNullable<Value> : never

/** A question that has passed validation. */
export type Asked<Op extends OperationId> = {
  readonly path: Part<Operations[Op]['data'], 'path'>
  readonly query: Part<Operations[Op]['data'], 'query'>
  readonly headers: Part<Operations[Op]['data'], 'headers'>
  readonly body: Part<Operations[Op]['data'], 'body'>
  /** Aborted when who asked has gone. */
  readonly signal: AbortSignal
}

export type Headers = Readonly<Record<string, string>>

export type Answer<Op extends OperationId> =
  | { readonly status: 200; readonly body: Operations[Op]['responses'][200]; readonly headers?: Headers }
  | { readonly status: 304; readonly headers: Headers }
  | Refusal

/** The problem types the contract lists. */
export type ProblemType =
  | 'validation'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'not-allowed-now'
  | 'nothing-to-take'
  | 'cursor-expired'
  | 'stale'
  | 'too-large'
  | 'key-reused'
  | 'precondition-required'
  | 'too-many-requests'
  | 'internal'
  | 'unavailable'

/** A no with its reason; it becomes a problem document at the door. */
export type Refusal = {
  readonly refused: ProblemType
  readonly detail?: string
  readonly errors?: readonly api.FieldError[]
  readonly case?: api.Case
  readonly etag?: string
}

/** The whole backend: one function for each operation. */
export type Backend = { readonly [Op in OperationId]: (asked: Asked<Op>) => Answer<Op> }
