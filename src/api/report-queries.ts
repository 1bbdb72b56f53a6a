import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Api, ask } from './client'
import { isWorthRetrying } from './error'
import {
  getBacklog,
  getCommitments,
  getCompletions,
  getLateReasons,
  listBacklog,
  listCompletions
} from './generated/sdk.gen'
import type {
  BacklogPage,
  CompletionPage,
  Completions,
  GetBacklogData,
  GetCommitmentsData,
  GetCompletionsData,
  GetLateReasonsData,
  ListBacklogData,
  ListCompletionsData
} from './generated/types.gen'
import {
  zBacklog,
  zBacklogPage,
  zCommitmentsReport,
  zCompletionPage,
  zCompletions,
  zLateReasons
} from './generated/zod.gen'

const retry = (failures: number, error: unknown) => failures < 2 && isWorthRetrying(error)

/*
 * The reports of the contract. Each key is the operation and what was asked, so that two panels that ask the same are answered once.
 * The newest numbers move with every case; a minute old they are as good as new.
 */
const staleTime = 60_000

export type CompletionsQuestion = NonNullable<GetCompletionsData['query']>

/** Counts of closed and due cases, from which every rate is derived. */
export const completionsQuery = (api: Api, question: CompletionsQuestion) =>
  queryOptions({
    queryKey: ['getCompletions', question],
    queryFn: ({ signal }) => readCompletions(api, question, signal),
    staleTime,
    retry
  })

/** The same, for a question that is only a part of another one. */
export const readCompletions = async (
  api: Api,
  question: CompletionsQuestion,
  signal: AbortSignal
): Promise<Completions> =>
  (await ask(api, 'getCompletions', options => getCompletions({ ...options, query: question }), zCompletions, signal))
    .value

export type CompletionCasesQuestion = Omit<ListCompletionsData['query'], 'cursor'>

/** The cases behind a figure, page after page. Each page says how many there are in all. */
export const completionCasesQuery = (api: Api, question: CompletionCasesQuestion) =>
  infiniteQueryOptions({
    queryKey: ['listCompletions', question],
    queryFn: ({ signal, pageParam }) => readCompletionCases(api, question, pageParam, signal),
    initialPageParam: null as string | null,
    // A backend that hands out the cursor it was given would be read for ever.
    getNextPageParam: ({ next }, _pages, cursor) => (next === cursor ? null : next),
    staleTime,
    retry
  })

/** One page of them; null is the first. */
export async function readCompletionCases(
  api: Api,
  question: CompletionCasesQuestion,
  cursor: string | null,
  signal: AbortSignal
): Promise<CompletionPage> {
  const query = { ...question, ...(cursor !== null && { cursor }) }
  return (await ask(api, 'listCompletions', options => listCompletions({ ...options, query }), zCompletionPage, signal))
    .value
}

export type LateReasonsQuestion = GetLateReasonsData['query']

/** Late cases by the reason given for them. */
export const lateReasonsQuery = (api: Api, question: LateReasonsQuestion) =>
  queryOptions({
    queryKey: ['getLateReasons', question],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api,
          'getLateReasons',
          options => getLateReasons({ ...options, query: question }),
          zLateReasons,
          signal
        )
      ).value,
    staleTime,
    retry
  })

export type BacklogQuestion = GetBacklogData['query']

/** Opened, closed and open at the end of each day. */
export const backlogQuery = (api: Api, question: BacklogQuestion) =>
  queryOptions({
    queryKey: ['getBacklog', question],
    queryFn: async ({ signal }) =>
      (await ask(api, 'getBacklog', options => getBacklog({ ...options, query: question }), zBacklog, signal)).value,
    staleTime,
    retry
  })

export type BacklogCasesQuestion = Omit<ListBacklogData['query'], 'cursor'>

/** The cases behind a number of the backlog, page after page, as those behind any other figure. */
export const backlogCasesQuery = (api: Api, question: BacklogCasesQuestion) =>
  infiniteQueryOptions({
    queryKey: ['listBacklog', question],
    queryFn: ({ signal, pageParam }) => readBacklogCases(api, question, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }, _pages, cursor) => (next === cursor ? null : next),
    staleTime,
    retry
  })

async function readBacklogCases(
  api: Api,
  question: BacklogCasesQuestion,
  cursor: string | null,
  signal: AbortSignal
): Promise<BacklogPage> {
  const query = { ...question, ...(cursor !== null && { cursor }) }
  return (await ask(api, 'listBacklog', options => listBacklog({ ...options, query }), zBacklogPage, signal)).value
}

export type CommitmentsQuestion = GetCommitmentsData['query']

/** The agreement's other promises, measured. */
export const commitmentsQuery = (api: Api, question: CommitmentsQuestion) =>
  queryOptions({
    queryKey: ['getCommitments', question],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api,
          'getCommitments',
          options => getCommitments({ ...options, query: question }),
          zCommitmentsReport,
          signal
        )
      ).value,
    staleTime,
    retry
  })
