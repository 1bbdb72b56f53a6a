import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { LiveFaces } from '#casework/LiveFaces'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Beside, BesidePane } from '#ui/Beside'
import { Page } from '#ui/Page'
import { Panel } from '#ui/Panel'
import { Controls } from './Controls'
import { GoodDay } from './GoodDay'
import { held } from './hold'
import { NextCase } from './NextCase'
import { type OpenCase, useOpenCase } from './open-case'
import { linesOf } from './rows'
import type { TriageTab } from './search'
import { TakeNext } from './TakeNext'
import { TriageList } from './TriageList'
import { useHold } from './use-hold'
import { useTriage } from './use-triage'
import { useTriageKeys } from './use-triage-keys'
import { WaitingRows } from './WaitingRows'

const route = getRouteApi('/triage')

/** What is drawn beside the list for the case that is open. */
export type CaseSlot = (open: OpenCase) => ReactNode

/** What to do now, worst first. */
export function TriagePage({ panel }: { readonly panel: CaseSlot }) {
  const t = useWords(['triage', 'common'])
  const { service } = useDesk()
  const title = t('title')
  const canTake = service.capabilities.includes('nextCase')
  return (
    <Page
      title={title}
      documentTitle={t('common:app.pageTitle', { page: title })}
      {...(canTake && { actions: <TakeNext /> })}
    >
      <LiveFaces loadingLabel={t('loading')} failedTitle={t('failed')} columns={[12, 26, 12, 20, 12, 4]}>
        <Triage panel={panel} />
      </LiveFaces>
    </Page>
  )
}

function Triage({ panel }: { readonly panel: CaseSlot }) {
  const t = useWords('triage')
  const { grouped = false } = route.useSearch()
  const tab = useTab()
  const triage = useTriage()
  const hold = useHold(triage.rows[tab], tab)
  const { rows, waiting } = held(triage.rows[tab], hold.order)
  const lines = linesOf(rows, grouped)
  const ids = lines.flatMap(line => (line.kind === 'case' && !line.row.isGone ? [line.row.entry.row.id] : []))
  const { open, hasLeft, show } = useOpenCase(ids)
  const list = useRef<HTMLDivElement>(null)
  useTriageKeys({ list, open, show })
  return (
    <>
      <Controls triage={triage} tab={tab} grouped={grouped} />
      <Beside isOpen={open !== null}>
        <Panel flush>
          {rows.length === 0 ? (
            <GoodDay tab={tab} putOff={triage.rows.snoozed.length} others={triage.rows.all.length} />
          ) : (
            <div ref={list} {...hold.props}>
              <WaitingRows waiting={waiting} onLetIn={hold.letIn} />
              <TriageList
                key={tab}
                lines={lines}
                label={t(`list.${tab}`)}
                isPutOff={tab === 'snoozed'}
                currentId={open?.id}
                onOpen={show}
              />
            </div>
          )}
        </Panel>
        {open && (
          <BesidePane>
            {hasLeft && <NextCase nextId={open.nextId} left={ids.length} />}
            {panel(open)}
          </BesidePane>
        )}
      </Beside>
    </>
  )
}

/** Who leads sees everything first, who works on cases their own. */
function useTab(): TriageTab {
  const { me } = useDesk()
  const { tab } = route.useSearch()
  if (tab !== undefined) return tab
  const leads = me === null || me.roles.includes('supervisor') || me.roles.includes('management')
  return leads ? 'all' : 'mine'
}
