import { getRouteApi } from '@tanstack/react-router'
import { useLiveDesk } from '#live/use-live-desk'
import { Board } from './Board'
import { WallboardFace } from './WallboardFace'

type WallboardPageProps = {
  /** Whose screen it is. */
  readonly owner: { readonly nameAr: string; readonly nameEn: string }
}

const route = getRouteApi('/wallboard')

/** A screen in a hall. It shows cases, never people: no name, no assignee, no applicant. */
export function WallboardPage({ owner }: WallboardPageProps) {
  const { state } = useLiveDesk()
  const search = route.useSearch()
  switch (state.kind) {
    case 'loading':
      return <WallboardFace />
    case 'failed':
      return <WallboardFace error={state.error} />
    case 'ready':
      return <Board owner={owner} link={state.link} asOf={state.asOf} search={search} />
    default:
      return state satisfies never
  }
}
