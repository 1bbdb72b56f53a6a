import { Link } from '@tanstack/react-router'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { SegmentedLinks } from '#ui/SegmentedLinks'
import { TabLinks } from '#ui/TabLinks'
import { type TriageTab, triageTabs } from './search'
import styles from './TriagePage.module.css'
import type { Triaged } from './triage'
import { WhyOrder } from './WhyOrder'

type ControlsProps = { readonly triage: Triaged; readonly tab: TriageTab; readonly grouped: boolean }

const active = { exact: true, includeSearch: true } as const

/** Whose cases, each list with its length; and in one list or by what holds them up. */
export function Controls({ triage, tab, grouped }: ControlsProps) {
  const t = useWords('triage')
  const format = useFormat()
  const tabs = triageTabs.map(one => ({
    key: one,
    label: t(`tabs.${one}`),
    count: format.number(triage.rows[one].length),
    current: one === tab,
    link: (props: object) => (
      <Link from="/triage" to="/triage" search={old => ({ ...old, tab: one })} activeOptions={active} {...props} />
    )
  }))
  const orders = [false, true].map(isGrouped => ({
    key: String(isGrouped),
    label: t(isGrouped ? 'order.grouped' : 'order.worst'),
    current: isGrouped === grouped,
    link: (props: object) => (
      <Link
        from="/triage"
        to="/triage"
        search={old => ({ ...old, grouped: isGrouped || undefined })}
        activeOptions={active}
        resetScroll={false}
        {...props}
      />
    )
  }))
  return (
    <div className={styles.controls}>
      <TabLinks label={t('tabs.label')} items={tabs} />
      <div className={styles.order}>
        <SegmentedLinks label={t('order.label')} items={orders} />
      </div>
      <WhyOrder />
    </div>
  )
}
