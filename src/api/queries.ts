import { queryOptions } from '@tanstack/react-query'
import { type Api, ask } from './client'
import { isWorthRetrying } from './error'
import { getAgreement, getCase, getMe, getService } from './generated/sdk.gen'
import { zAgreement, zCaseAnswer, zMe, zService } from './generated/zod.gen'

const retry = (failures: number, error: unknown) => failures < 2 && isWorthRetrying(error)

/** What the backend is and can do. */
export const serviceQuery = (api: Api) =>
  queryOptions({
    queryKey: ['getService'],
    queryFn: async ({ signal }) =>
      (await ask(api, 'getService', options => getService(options), zService, signal)).value,
    staleTime: 60_000,
    retry
  })

/** Who I am and whom I work with. */
export const meQuery = (api: Api) =>
  queryOptions({
    queryKey: ['getMe'],
    queryFn: async ({ signal }) => (await ask(api, 'getMe', options => getMe(options), zMe, signal)).value,
    staleTime: 10 * 60_000,
    retry
  })

/** The agreement in force. It changes a few times a year, and an `agreement` event says when. */
export const agreementQuery = (api: Api) =>
  queryOptions({
    queryKey: ['getAgreement'],
    queryFn: async ({ signal }) =>
      (await ask(api, 'getAgreement', options => getAgreement(options), zAgreement, signal)).value,
    // Without the instant of the answer, so that the same agreement read again is the same object.
    select: ({ asOf: _, ...agreement }) => agreement,
    staleTime: Number.POSITIVE_INFINITY,
    retry
  })

/** One case, whole, with the ETag an action on it has to name. A live row of a higher revision says when it is out of date. */
export const caseQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['getCase', id],
    queryFn: ({ signal }) => ask(api, 'getCase', options => getCase({ ...options, path: { id } }), zCaseAnswer, signal),
    staleTime: 30_000,
    retry
  })
