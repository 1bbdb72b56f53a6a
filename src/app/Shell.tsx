import { CatchBoundary, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Bell } from '#features/notifications/Bell'
import { NoticesProvider, useNotices } from '#features/notifications/NoticesProvider'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { PageControls } from '#ui/Page'
import { useHearShortcuts } from '#ui/use-shortcuts'
import { Connection } from './Connection'
import { DeskGate } from './DeskGate'
import { DeskNotices } from './DeskNotices'
import { FinderHost } from './FinderHost'
import { Navigation } from './Navigation'
import { SearchButton } from './SearchButton'
import { SettingsMenu } from './SettingsMenu'
import styles from './Shell.module.css'
import { rememberPlace } from './start-page'

/** Doing things to cases is no part of the first page: it comes right after it. */
const CaseworkHost = lazy(() => import('./CaseworkHost').then(module => ({ default: module.CaseworkHost })))

/** What stands around every page: the way in for keyboards, the navigation and, in each page's header, connection, messages and settings. */
export function Shell() {
  useHearShortcuts()
  return (
    <DeskGate
      frame={page => (
        <NoticesProvider>
          <Frame>{page}</Frame>
        </NoticesProvider>
      )}
    >
      <Outlet />
    </DeskGate>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  const t = useWords('common')
  const { pathname } = useLocation()
  const titlePrefix = useTitlePrefix()
  useEffect(() => rememberPlace(pathname), [pathname])
  const controls = (
    <>
      <SearchButton />
      <Bell />
      <SettingsMenu />
    </>
  )
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <Navigation />
      <PageControls status={<Connection />} controls={controls} notices={<DeskNotices />} titlePrefix={titlePrefix}>
        {children}
      </PageControls>
      <CatchBoundary getResetKey={() => 'casework'} errorComponent={() => null}>
        <Suspense>
          <CaseworkHost />
        </Suspense>
      </CatchBoundary>
      <FinderHost />
    </div>
  )
}

/** How much is unread stands before the title of the browser's tab. */
function useTitlePrefix(): string {
  const t = useWords('common')
  const format = useFormat()
  const { unread } = useNotices().state
  return unread > 0 ? `${t('app.unread', { number: format.number(unread) })} ` : ''
}
