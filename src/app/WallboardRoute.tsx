import { useEffect } from 'react'
import { WallboardFace } from '#features/wallboard/WallboardFace'
import { WallboardPage } from '#features/wallboard/WallboardPage'
import { useConfig } from './ConfigProvider'
import { DeskGate, type GateFaces } from './DeskGate'

const retryMs = 15_000

/** A screen in a hall: nothing stands around it, and nobody is there to press a button. */
export function WallboardRoute() {
  return (
    <DeskGate frame={page => page} faces={faces}>
      <WallboardPage owner={useConfig()} />
    </DeskGate>
  )
}

const faces: GateFaces = {
  loading: <WallboardFace />,
  failed: (error, retry) => <Failed error={error} retry={retry} />
}

function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(retry, retryMs)
    return () => clearInterval(timer)
  }, [retry])
  return <WallboardFace error={error} />
}
