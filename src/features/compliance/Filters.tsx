import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SegmentedLinks } from '#ui/SegmentedLinks'
import styles from './Filters.module.css'
import { ServiceSelect } from './ServiceSelect'
import { bases, defaults, periods, unlessDefault } from './search'
import { useAsked } from './use-asked'

/** The router marks a link as current itself: one that leaves something out of the address is not where that stands in it. */
const active = { explicitUndefined: true }

/** What is counted: which service, by which date, how far back. All of it is in the address. */
export function Filters() {
  const { t } = useTranslation('compliance')
  const { basis } = useAsked()
  return (
    <div className={styles.filters}>
      <p className={styles.definition}>{t(`basis.${basis}Definition`)}</p>
      <div className={styles.choices}>
        <ServiceSelect />
        <BasisLinks />
        <PeriodLinks />
      </div>
    </div>
  )
}

function BasisLinks() {
  const { t } = useTranslation('compliance')
  const asked = useAsked()
  const items = bases.map(basis => ({
    key: basis,
    label: t(`basis.${basis}`),
    current: basis === asked.basis,
    link: (props: object) => (
      <Link
        from="/compliance"
        to="/compliance"
        search={old => ({ ...old, basis: unlessDefault(basis, defaults.basis) })}
        activeOptions={active}
        resetScroll={false}
        {...props}
      />
    )
  }))
  return <SegmentedLinks label={t('basis.label')} items={items} />
}

function PeriodLinks() {
  const { t } = useTranslation('compliance')
  const asked = useAsked()
  const items = periods.map(weeks => ({
    key: String(weeks),
    label: t('period.weeks', { count: weeks }),
    current: weeks === asked.weeks,
    link: (props: object) => (
      <Link
        from="/compliance"
        to="/compliance"
        search={old => ({ ...old, weeks: unlessDefault(weeks, defaults.weeks) })}
        activeOptions={active}
        resetScroll={false}
        {...props}
      />
    )
  }))
  return <SegmentedLinks label={t('period.label')} items={items} />
}
