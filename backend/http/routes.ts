import type { ZodMiniType } from 'zod/mini'
import * as z from '#api/generated/zod.gen'
import type { OperationId } from '../contract'

export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As msw writes it. */
  readonly path: string
  readonly schemas: {
    readonly path?: ZodMiniType
    readonly query?: ZodMiniType
    readonly headers?: ZodMiniType
    readonly body?: ZodMiniType
    /** Streams have none: their events are checked one by one. */
    readonly answer?: ZodMiniType
  }
}

/** Where each operation is found, and the generated schemas it is held to. */
export const routes: Readonly<Record<OperationId, Route>> = {
  getService: { method: 'get', path: '/', schemas: { answer: z.zGetServiceResponse } },
  getMe: { method: 'get', path: '/me', schemas: { answer: z.zGetMeResponse } },
  getAgreement: {
    method: 'get',
    path: '/agreement',
    schemas: { headers: z.zGetAgreementHeaders, answer: z.zGetAgreementResponse }
  },
  listAgreementVersions: {
    method: 'get',
    path: '/agreement/versions',
    schemas: { answer: z.zListAgreementVersionsResponse }
  },
  listCases: {
    method: 'get',
    path: '/cases',
    schemas: { query: z.zListCasesQuery, headers: z.zListCasesHeaders, answer: z.zListCasesResponse }
  },
  getCase: { method: 'get', path: '/cases/:id', schemas: { path: z.zGetCasePath, answer: z.zGetCaseResponse } },
  getApplicant: {
    method: 'get',
    path: '/cases/:id/applicant',
    schemas: { path: z.zGetApplicantPath, query: z.zGetApplicantQuery, answer: z.zGetApplicantResponse }
  },
  actOnCase: {
    method: 'post',
    path: '/cases/:id/actions',
    schemas: {
      path: z.zActOnCasePath,
      headers: z.zActOnCaseHeaders,
      body: z.zActOnCaseBody,
      answer: z.zActOnCaseResponse
    }
  },
  actOnCases: {
    method: 'post',
    path: '/cases/actions',
    schemas: { headers: z.zActOnCasesHeaders, body: z.zActOnCasesBody, answer: z.zActOnCasesResponse }
  },
  takeNextCase: {
    method: 'post',
    path: '/cases/next',
    schemas: { headers: z.zTakeNextCaseHeaders, answer: z.zTakeNextCaseResponse }
  },
  streamEvents: { method: 'get', path: '/events', schemas: { headers: z.zStreamEventsHeaders } },
  getCompletions: {
    method: 'get',
    path: '/reports/completions',
    schemas: { query: z.zGetCompletionsQuery, answer: z.zGetCompletionsResponse }
  },
  listCompletions: {
    method: 'get',
    path: '/reports/completions/cases',
    schemas: { query: z.zListCompletionsQuery, answer: z.zListCompletionsResponse }
  },
  getLateReasons: {
    method: 'get',
    path: '/reports/late-reasons',
    schemas: { query: z.zGetLateReasonsQuery, answer: z.zGetLateReasonsResponse }
  },
  getBacklog: {
    method: 'get',
    path: '/reports/backlog',
    schemas: { query: z.zGetBacklogQuery, answer: z.zGetBacklogResponse }
  },
  listBacklog: {
    method: 'get',
    path: '/reports/backlog/cases',
    schemas: { query: z.zListBacklogQuery, answer: z.zListBacklogResponse }
  },
  getCommitments: {
    method: 'get',
    path: '/reports/commitments',
    schemas: { query: z.zGetCommitmentsQuery, answer: z.zGetCommitmentsResponse }
  },
  previewAgreement: {
    method: 'post',
    path: '/agreement/preview',
    schemas: { body: z.zPreviewAgreementBody, answer: z.zPreviewAgreementResponse }
  },
  postAgreementVersion: {
    method: 'post',
    path: '/agreement/versions',
    schemas: {
      headers: z.zPostAgreementVersionHeaders,
      body: z.zPostAgreementVersionBody,
      answer: z.zPostAgreementVersionResponse
    }
  },
  putCalendarException: {
    method: 'put',
    path: '/agreement/calendar/exceptions/:date',
    schemas: {
      path: z.zPutCalendarExceptionPath,
      body: z.zPutCalendarExceptionBody,
      answer: z.zPutCalendarExceptionResponse
    }
  },
  deleteCalendarException: {
    method: 'delete',
    path: '/agreement/calendar/exceptions/:date',
    schemas: {
      path: z.zDeleteCalendarExceptionPath,
      query: z.zDeleteCalendarExceptionQuery,
      answer: z.zDeleteCalendarExceptionResponse
    }
  },
  listNotices: { method: 'get', path: '/notices', schemas: { answer: z.zListNoticesResponse } },
  postNotice: {
    method: 'post',
    path: '/notices',
    schemas: { headers: z.zPostNoticeHeaders, body: z.zPostNoticeBody, answer: z.zPostNoticeResponse }
  },
  listAudit: { method: 'get', path: '/audit', schemas: { query: z.zListAuditQuery, answer: z.zListAuditResponse } },
  listViews: { method: 'get', path: '/views', schemas: { answer: z.zListViewsResponse } },
  putView: {
    method: 'put',
    path: '/views/:id',
    schemas: { path: z.zPutViewPath, body: z.zPutViewBody, answer: z.zPutViewResponse }
  },
  deleteView: {
    method: 'delete',
    path: '/views/:id',
    schemas: { path: z.zDeleteViewPath, answer: z.zDeleteViewResponse }
  }
}
