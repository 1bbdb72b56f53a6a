import type { Refusal } from '#backend/contract'
import { actOnCase, actOnCases } from './actions'
import { getAgreement, listAgreementVersions } from './agreement'
import { getApplicant } from './applicant'
import { getCase } from './case'
import { listCases } from './cases'
import type { Operations } from './house'
import { takeNextCase } from './next'
import { getMe, getService } from './service'

const pending = (): Refusal => ({ refused: 'not-found' })

/** Every operation of the contract that is answered. */
export const operations: Operations = {
  getService,
  getMe,
  getAgreement,
  listAgreementVersions,
  listCases,
  getCase,
  getApplicant,
  actOnCase,
  actOnCases,
  takeNextCase,
  getCompletions: pending,
  listCompletions: pending,
  getLateReasons: pending,
  getBacklog: pending,
  getCommitments: pending,
  previewAgreement: pending,
  postAgreementVersion: pending,
  putCalendarException: pending,
  deleteCalendarException: pending,
  listNotices: pending,
  postNotice: pending,
  listAudit: pending,
  listViews: pending,
  putView: pending,
  deleteView: pending
}
