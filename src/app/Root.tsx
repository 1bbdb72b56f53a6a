import { Outlet, useMatches } from '@tanstack/react-router'
import { Shell } from './Shell'

/** The shell and a page in it, or a page that stands alone. */
export function Root() {
  const standsAlone = useMatches({
    select: matches => matches.some(({ staticData }) => staticData.standsAlone === true)
  })
  return standsAlone ? <Outlet /> : <Shell />
}
