import { queryOptions } from '@tanstack/react-query'
import { checkRow, zRawPage } from './case-pages'
import { type Api, ask } from './client'
import { isWorthRetrying } from './error'
import { listCases } from './generated/sdk.gen'

const most = 7

/** Cases, open and closed, whose reference or service name has a text in it: the first few. A row that is not as the contract says is left out. */
export const casesByTextQuery = (api: Api, text: string) =>
  queryOptions({
    queryKey: ['listCases', { text }],
    queryFn: async ({ signal }) => {
      const query = { text, limit: most }
      const { value } = await ask(api, 'listCases', options => listCases({ ...options, query }), zRawPage, signal)
      return value.cases.flatMap(raw => {
        const checked = checkRow('listCases', raw)
        return 'row' in checked ? [checked.row] : []
      })
    },
    staleTime: 10_000,
    retry: (failures, error) => failures < 1 && isWorthRetrying(error)
  })
