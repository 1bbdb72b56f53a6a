import { CatchBoundary, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageControls } from '#ui/Page'
import { useHearShortcuts } from '#ui/use-shortcuts'
import { Connection } from './Connection'
import { DeskGate } from './DeskGate'
import { DeskNotices } from './DeskNotices'
import { Navigation } from './Navigation'
import { SettingsMenu } from './SettingsMenu'
import styles from './Shell.module.css'

/** Doing things to cases is no part of the first page: it comes right after it. */
const CaseworkHost = lazy(() => import('./CaseworkHost').then(module => ({ default: module.CaseworkHost })))

/** What stands around every page: the way in for keyboards, the navigation and, in each page's header, connection and settings. */
export function Shell() {
  const { t } = useTranslation()
  useHearShortcuts()
  return (
    <DeskGate
      frame={page => (
        <div className={styles.shell}>
          <a className={styles.skip} href="#content">
            {t('skipToContent')}
          </a>
          <Navigation />
          <PageControls status={<Connection />} controls={<SettingsMenu />} notices={<DeskNotices />}>
            {page}
          </PageControls>
          <CatchBoundary getResetKey={() => 'casework'} errorComponent={() => null}>
            <Suspense>
              <CaseworkHost />
            </Suspense>
          </CatchBoundary>
        </div>
      )}
    >
      <Outlet />
    </DeskGate>
  )
}
