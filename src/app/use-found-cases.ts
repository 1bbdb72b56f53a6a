import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '#api/ApiProvider'
import { casesByTextQuery } from '#api/cases-by-text'
import type { CaseRow } from '#api/generated/types.gen'
import { folded } from '#i18n/fold'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { LiveSet } from '#live/live-set'
import type { PaletteItem } from './palette-items'

const mostFound = 7
/** Shorter ones would find everything. */
const leastDigits = 3

export type FoundCases = { readonly items: readonly PaletteItem[]; readonly state: 'none' | 'asking' | 'failed' }

/** Cases by a part of their reference: open ones from the live set, others from the backend where the set has none. `settled` is the query once typing paused. */
export function useFoundCases(query: string, settled: string): FoundCases {
  const api = useApi()
  const { live } = useDesk()
  const itemOf = useCaseItem()
  const open = isReference(query) ? openByReference(live, query) : []
  const asks = open.length === 0 && isReference(query)
  const asked = useQuery({ ...casesByTextQuery(api, settled.trim()), enabled: asks && settled === query })
  const rows = asks ? (asked.data ?? []) : open
  const state = !asks ? 'none' : asked.error ? 'failed' : asked.data === undefined ? 'asking' : 'none'
  return { items: rows.map(itemOf), state }
}

const isReference = (query: string) => folded(query).replace(/\D/g, '').length >= leastDigits

function openByReference(live: LiveSet, query: string): CaseRow[] {
  const words = folded(query).split(' ')
  const found: CaseRow[] = []
  for (const { row } of live.snapshot().queue().list.toArray()) {
    const text = row.reference.toLowerCase()
    if (words.every(word => text.includes(word))) found.push(row)
    if (found.length === mostFound) break
  }
  return found
}

function useCaseItem(): (row: CaseRow) => PaletteItem {
  const t = useWords(['casework', 'common'])
  const { index, live } = useDesk()
  const navigate = useNavigate()
  const name = useName()
  return row => {
    const service = index.service(row.service)
    const kind = live.find(row.id)?.kind
    const state = kind ? t(`common:states.${kind}`) : t('palette.closed')
    const hint = `${service ? name(service) : row.service} · ${state}`
    const run = () =>
      void navigate({ to: '/queues/$service', params: { service: row.service }, search: { case: row.id } })
    return { id: `case ${row.id}`, group: 'case', label: row.reference, hint, text: folded(row.reference), run }
  }
}
