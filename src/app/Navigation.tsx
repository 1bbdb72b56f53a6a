import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { type Desk, useFeedState, useFindDesk, useLiveVersion } from '#live/desk'
import { Logo } from '#ui/Logo'
import { useConfig } from './ConfigProvider'
import styles from './Navigation.module.css'

/** The way around: at the inline start, or behind a button where the page is narrow. */
export function Navigation() {
  const { t } = useTranslation()
  const [open, drawer] = useDisclosure(false)
  return (
    <>
      <aside className={styles.side}>
        <Brand />
        <Places />
      </aside>
      <div className={styles.bar}>
        <Burger
          opened={open}
          onClick={drawer.toggle}
          size="sm"
          aria-label={t(open ? 'nav.close' : 'nav.open')}
          aria-expanded={open}
        />
        <Brand />
      </div>
      <Drawer
        opened={open}
        onClose={drawer.close}
        size="17rem"
        title={<Brand />}
        closeButtonProps={{ 'aria-label': t('nav.close') }}
      >
        <Places onGo={drawer.close} />
      </Drawer>
    </>
  )
}

function Brand() {
  const { t } = useTranslation()
  const config = useConfig()
  const name = useName()
  return (
    <div className={styles.brand}>
      {config.logoUrl === null ? <Logo size={28} /> : <img src={config.logoUrl} alt="" width={28} height={28} />}
      <div>
        <div className={styles.app}>{t('app.name')}</div>
        <div className={styles.owner}>{name(config)}</div>
      </div>
    </div>
  )
}

function Places({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation()
  const desk = useFindDesk()
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={styles.places}>
        <li>
          <Link to="/queues" className={styles.place} onClick={onGo}>
            {t('nav.queues')}
            {desk && <Overdue desk={desk} />}
          </Link>
        </li>
        {desk?.service.capabilities.includes('completions') && (
          <li>
            <Link to="/compliance" className={styles.place} onClick={onGo}>
              {t('nav.compliance')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/diagnostics" className={styles.place} onClick={onGo}>
            {t('nav.diagnostics')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function Overdue({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('queues')
  const format = useFormat()
  useLiveVersion(desk.live)
  const state = useFeedState(desk.feed)
  const { overdue } = desk.live.queue().counts
  if (state.kind !== 'ready' || overdue === 0) return null
  return (
    <span className={styles.badge} title={t('columns.overdue')}>
      {format.number(overdue)}
    </span>
  )
}
