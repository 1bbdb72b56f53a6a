import { VisuallyHidden } from '@mantine/core'
import { CatchBoundary, Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { askingOf } from '#casework/asking'
import { OutboxTray } from '#casework/OutboxTray'
import type { LinkToCase } from '#casework/ParcelItems'
import type { Parcel } from '#casework/parcel'
import { useOutboxAtDesk, useParcels } from '#casework/use-outbox'
import { useParcelWords } from '#casework/use-parcel-words'
import { useFindDesk } from '#live/desk'
import { useWatched } from '#live/use-watched'
import { useIdle } from './use-idle'

const loadDialog = () => import('#casework/AskDialog').then(module => ({ default: module.AskDialog }))
const AskDialog = lazy(loadDialog)

/** Doing things to cases, around every page: what is sent outlives the page it was asked for on. The form is fetched once the page is at rest. */
export function CaseworkHost() {
  return useFindDesk() && <AtDesk />
}

function AtDesk() {
  useOutboxAtDesk()
  useIdle(loadDialog)
  const parcels = useParcels()
  const { open, drafts } = useWatched(askingOf(useApi()))
  const wasAsked = open !== null || Object.keys(drafts).length > 0
  return (
    <>
      <Announcer />
      {parcels.length > 0 && <OutboxTray link={linkToCase} />}
      <CatchBoundary getResetKey={() => 'casework'} errorComponent={() => null}>
        <Suspense>{wasAsked && <AskDialog />}</Suspense>
      </CatchBoundary>
    </>
  )
}

const linkToCase: LinkToCase = row => props => (
  <Link to="/queues/$service" params={{ service: row.service }} search={{ case: row.id }} {...props} />
)

/** One sentence for each thing done, when there is something to say of it: that it waits, or what became of it. What was said is not said again. */
function Announcer() {
  const wordsOf = useParcelWords()
  const parcels = useParcels()
  const told = useRef(new Set<string>())
  const [news, setNews] = useState<{ readonly key: string; readonly text: string } | null>(null)
  // Only what happens to parcels is news; that words are in another language is not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const untold = parcels.filter(one => one.stage !== 'sending' && !told.current.has(keyOf(one)))
    for (const parcel of untold) told.current.add(keyOf(parcel))
    const last = untold.at(-1)
    if (last) setNews({ key: keyOf(last), text: wordsOf(last) })
  }, [parcels])
  return <VisuallyHidden role="status">{news && <span key={news.key}>{news.text}</span>}</VisuallyHidden>
}

const keyOf = ({ id, stage }: Parcel) => `${id} ${stage}`
