import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { BellButton } from './BellButton'
import { useNotices } from './NoticesProvider'
import { Spoken } from './Spoken'

/** The panel comes when it is first opened. */
const BellPanel = lazy(() => import('./BellPanel').then(module => ({ default: module.BellPanel })))

/** The bell in the header with how many messages are unread; pressed, it shows them. */
export function Bell() {
  const { notices, state } = useNotices()
  const [wanted, setWanted] = useState(false)
  if (notices === null) return null
  const button = <BellButton unread={state.unread} onOpen={() => setWanted(true)} />
  return (
    <>
      <Spoken message={state.messages[0]} />
      {wanted ? (
        <CatchBoundary getResetKey={() => 'bell'} errorComponent={() => button}>
          <Suspense fallback={button}>
            <BellPanel />
          </Suspense>
        </CatchBoundary>
      ) : (
        button
      )}
    </>
  )
}
