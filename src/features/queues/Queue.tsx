import { useMemo, useRef } from 'react'
import { BulkBar } from '#casework/BulkBar'
import { useCaseKeys } from '#casework/use-case-keys'
import { useWords } from '#i18n/use-words'
import type { HeldSnapshot } from '#live/held-rows'
import { useWatchedPart } from '#live/use-watched'
import { Beside } from '#ui/Beside'
import { Panel } from '#ui/Panel'
import { askedOf } from './asked'
import { CaseSide } from './CaseSide'
import { CaseTable, type ListHandle } from './CaseTable'
import { columnsOf } from './columns'
import { FilterBar } from './FilterBar'
import { NoCases } from './NoCases'
import type { CaseSlot } from './QueuePage'
import styles from './QueuePage.module.css'
import { QueueTabs } from './QueueTabs'
import type { QueueDesk } from './queue-desk'
import { ShownCount } from './ShownCount'
import { useQueueDesk } from './use-queue-desk'
import { useQueueKeys } from './use-queue-keys'
import { useChangeSearch, useQueueSearch } from './use-queue-search'
import { useToday } from './use-today'

/** The parts of a queue page around one view. None of them is drawn again for a change it does not show. */
export function Queue({ title, panel }: { readonly title: string; readonly panel: CaseSlot }) {
  const t = useWords('queues')
  const { service, search } = useQueueSearch()
  const change = useChangeSearch()
  const today = useToday()
  const desk = useQueueDesk(useMemo(() => askedOf(search, service, today), [search, service, today]))
  const list = useRef<ListHandle>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const isEmpty = useWatchedPart(desk.held, hasNoRows)
  const columns = useMemo(() => columnsOf(search.columns, service), [search.columns, service])
  const closed = useMemo(() => new Set(search.closed), [search.closed])
  const { case: caseId } = search
  useQueueKeys({ desk, list, search: searchField, openId: caseId })
  useCaseKeys(() => targetsOf(desk, list.current, caseId))

  const open = (id: string) => change(old => ({ ...old, case: id }), caseId === undefined ? 'push' : 'replace')
  return (
    <>
      <div className={styles.top}>
        <QueueTabs view={desk.view} />
        <ShownCount view={desk.view} />
      </div>
      <FilterBar view={desk.view} searchField={searchField} />
      <Beside isOpen={caseId !== undefined}>
        <Panel flush>
          {isEmpty ? (
            <NoCases title={title} />
          ) : (
            <CaseTable
              desk={desk}
              label={t('queue.tableLabel', { service: title })}
              columns={columns}
              isDense={search.dense ?? false}
              closed={closed}
              openId={caseId}
              onOpen={open}
              onToggleGroup={value => change(old => ({ ...old, closed: toggledIn(old.closed, value) }), 'replace')}
              handle={list}
            />
          )}
        </Panel>
        {caseId !== undefined && <CaseSide key="side" held={desk.held} id={caseId} list={list} panel={panel} />}
      </Beside>
      <BulkBar selection={desk.selection} view={desk.view} />
    </>
  )
}

/** What a key is meant for: the selected cases; else the row one is on; else the case that is open. */
function targetsOf({ live, selection }: QueueDesk, list: ListHandle | null, openId: string | undefined) {
  const { ids } = selection.snapshot()
  const current = list?.hasFocus() ? list.findCurrent() : openId
  return (ids.size > 0 ? [...ids] : [current]).flatMap(id => (id == null ? [] : (live.find(id) ?? [])))
}

const hasNoRows = ({ length }: HeldSnapshot) => length === 0

function toggledIn(values: readonly string[] = [], value: string): string[] | undefined {
  const next = values.includes(value) ? values.filter(one => one !== value) : [...values, value]
  return next.length === 0 ? undefined : next
}
