import { Horizon, type ShownLine } from '#casework/Horizon'
import { HorizonLegend } from '#casework/HorizonLegend'
import { useHorizon } from '#casework/use-horizon'
import type { CaseFilter } from '#live/filter'
import styles from './HorizonPage.module.css'

/** The deadline horizon by categories: as many rows as can be read from afar. */
export function HorizonPage({ within }: { readonly within: CaseFilter | undefined }) {
  const horizon = useHorizon('services', within)
  const shown: readonly ShownLine[] = [
    { line: horizon.total, kind: 'total' },
    ...horizon.groups.flatMap(({ head }) => (head ? [{ line: head, kind: 'line' as const }] : []))
  ]
  return (
    <div className={styles.horizon}>
      <Horizon by="services" heading="categories" horizon={horizon} shown={shown} />
      <div className={styles.legend}>
        <HorizonLegend columns={horizon.columns} />
      </div>
    </div>
  )
}
