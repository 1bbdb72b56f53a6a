import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { CatchBoundary, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { type Desk, useFeedState, useFindDesk, useLiveSnapshot } from '#live/desk'
import { MenuIcon } from '#ui/icons'
import { Logo } from '#ui/Logo'
import { useConfig } from './ConfigProvider'
import styles from './Navigation.module.css'
import { placesOf } from './places'

/** Only narrow pages have it, and only once it is opened. */
const PlacesDrawer = lazy(() => import('./PlacesDrawer').then(module => ({ default: module.PlacesDrawer })))

/** The way around: at the inline start, or behind a button where the page is narrow. */
export function Navigation() {
  const t = useWords('common')
  const [open, drawer] = useDisclosure(false)
  const [drawn, setDrawn] = useState(false)
  const show = () => {
    setDrawn(true)
    drawer.open()
  }
  return (
    <>
      <aside className={styles.side}>
        <Brand />
        <Places />
      </aside>
      <aside className={styles.bar} aria-label={t('app.name')}>
        <ActionIcon variant="default" size={36} onClick={show} aria-label={t('nav.open')} aria-expanded={open}>
          <MenuIcon />
        </ActionIcon>
        <Brand />
      </aside>
      {drawn && (
        <CatchBoundary getResetKey={() => 'drawer'} errorComponent={() => null}>
          <Suspense>
            <PlacesDrawer
              open={open}
              onClose={drawer.close}
              label={t('nav.label')}
              brand={<Brand />}
              closeLabel={t('nav.close')}
            >
              <Places onGo={drawer.close} />
            </PlacesDrawer>
          </Suspense>
        </CatchBoundary>
      )}
    </>
  )
}

function Brand() {
  const t = useWords('common')
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
  const t = useWords('common')
  const desk = useFindDesk()
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={styles.places}>
        {placesOf(desk?.service.capabilities ?? []).map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={styles.place} onClick={onGo}>
              {t(`nav.${name}`)}
              {name === 'triage' && desk && <Overdue desk={desk} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Overdue({ desk }: { readonly desk: Desk }) {
  const t = useWords('queues')
  const format = useFormat()
  const state = useFeedState(desk.feed)
  const { overdue } = useLiveSnapshot(desk.live).queue().counts
  if (state.kind !== 'ready' || overdue === 0) return null
  return (
    <span className={styles.badge} role="img" aria-label={`${t('columns.overdue')}: ${format.number(overdue)}`}>
      {format.number(overdue)}
    </span>
  )
}
