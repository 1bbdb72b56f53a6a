import type { Counts } from '#live/tabs'
import { MixBar } from '#ui/MixBar'
import styles from './ServicesTable.module.css'

type MixCellProps = { readonly counts: Counts; readonly full: number }

/** The open cases of a queue by state; the four are apart and together all. */
export function MixCell({ counts, full }: MixCellProps) {
  const parts = [
    { tone: 'overdue', value: counts.overdue },
    { tone: 'atRisk', value: counts.atRisk },
    { tone: 'onTrack', value: counts.all - counts.overdue - counts.atRisk - counts.paused },
    { tone: 'waiting', value: counts.paused }
  ] as const
  return (
    <td className={styles.mix}>
      <MixBar parts={parts} full={Math.max(1, full)} />
    </td>
  )
}
