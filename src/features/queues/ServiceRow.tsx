import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { AgreementService } from '#api/generated/types.gen'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import type { Counts } from '#live/tabs'
import { CountCells, EarliestCell } from './CountCells'
import { MixCell } from './MixCell'
import styles from './ServicesTable.module.css'
import { TargetText } from './TargetText'

type ServiceRowProps = {
  readonly code: string
  readonly service: AgreementService | undefined
  readonly counts: Counts
  readonly earliest: LiveCase | null
  /** The most open cases of any service: what a full bar is worth. */
  readonly full: number
}

/** One service. Its counts are the same object until they change, so that a change elsewhere does not draw it again. */
export const ServiceRow = memo(function ServiceRow({ code, service, counts, earliest, full }: ServiceRowProps) {
  const t = useWords('common')
  const name = useName()
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link to="/queues/$service" params={{ service: code }} className={styles.link}>
          {service ? name(service) : t('unknownValue', { value: code })}
        </Link>
        {service && <TargetText target={service.target} short />}
      </th>
      <MixCell counts={counts} full={full} />
      <CountCells counts={counts} service={code} />
      <EarliestCell entry={earliest} />
    </tr>
  )
})
