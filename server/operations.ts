import { actOnCase, actOnCases } from './actions'
import { getAgreement } from './agreement'
import { getApplicant } from './applicant'
import { listAudit } from './audit'
import { deleteCalendarException, putCalendarException } from './calendar'
import { getCase } from './case'
import { listCases } from './cases'
import type { Operations } from './house'
import { takeNextCase } from './next'
import { listNotices, postNotice } from './notices'
import { previewAgreement } from './preview'
import { getBacklog } from './reports/backlog'
import { listBacklog } from './reports/backlog-cases'
import { getCommitments } from './reports/commitments'
import { listCompletions } from './reports/completion-cases'
import { getCompletions } from './reports/completions'
import { getLateReasons } from './reports/late-reasons'
import { getMe, getService } from './service'
import { listAgreementVersions, postAgreementVersion } from './versions'
import { deleteView, listViews, putView } from './views'

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
  getCompletions,
  listCompletions,
  getLateReasons,
  getBacklog,
  listBacklog,
  getCommitments,
  previewAgreement,
  postAgreementVersion,
  putCalendarException,
  deleteCalendarException,
  listNotices,
  postNotice,
  listAudit,
  listViews,
  putView,
  deleteView
}
