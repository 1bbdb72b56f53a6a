import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageControls } from '#ui/Page'
import { Connection } from './Connection'
import { DeskGate } from './DeskGate'
import { DeskNotices } from './DeskNotices'
import { Navigation } from './Navigation'
import { SettingsMenu } from './SettingsMenu'
import styles from './Shell.module.css'

/** What stands around every page: the way in for keyboards, the navigation and, in each page's header, connection and settings. */
export function Shell() {
  const { t } = useTranslation()
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
        </div>
      )}
    >
      <Outlet />
    </DeskGate>
  )
}
