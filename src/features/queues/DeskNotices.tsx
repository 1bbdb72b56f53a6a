import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Service } from '#api/generated/types.gen'
import { useFormat } from '#i18n/use-format'
import { useDesk } from '#live/desk'
import { Notice } from '#ui/States'

/** What has to be known to read the page rightly: a clock that is not the world's, and rows that are missing from every figure. */
export function DeskNotices() {
  const { service } = useDesk()
  return (
    <>
      {service.simulatedClock && <SimulatedClock clock={service.simulatedClock} />}
      <RowsAside />
    </>
  )
}

function SimulatedClock({ clock }: { readonly clock: NonNullable<Service['simulatedClock']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const at = Date.parse(clock.startedFrom)
  const when = { time: format.time(at), date: format.dateLong(at) }
  return (
    <Notice kind="info">
      {clock.reason === 'officeClosed' ? t('demo.banner', when) : t('demo.bannerChosen', when)}
    </Notice>
  )
}

function RowsAside() {
  const { t } = useTranslation()
  const { setAside } = useDesk()
  const count = useSyncExternalStore(setAside.subscribe, setAside.count, setAside.count)
  if (count === 0) return null
  return (
    <Notice kind="warning" action={<Link to="/diagnostics">{t('seeDiagnostics')}</Link>}>
      {t('rowsAside', { count })}
    </Notice>
  )
}
