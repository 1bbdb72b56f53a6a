import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './Change.module.css'

type ChangeProps = {
  /** Null where there is nothing to hold it against: then nothing is said. */
  readonly value: number | null
  /** Its size, in the unit. */
  readonly amount: number
  readonly unit: 'points' | 'share' | 'cases' | 'days'
  readonly goodWhen: 'up' | 'down' | 'neither'
}

/** How a number moved against the days before, in words; the colour only repeats whether that is good. */
export function Change({ value, amount, unit, goodWhen }: ChangeProps) {
  const t = useWords(['compliance', 'common'])
  const format = useFormat()
  if (value === null) return null
  const direction = value > 0 ? 'up' : 'down'
  const tone = goodWhen === 'neither' || value === 0 ? 'plain' : direction === goodWhen ? 'onTrack' : 'overdue'
  return (
    <span className={styles.change} data-tone={tone}>
      {value === 0 ? t('change.none') : t(`change.${direction}`, { amount: amountText() })}
    </span>
  )

  function amountText(): string {
    switch (unit) {
      case 'points':
        return t('points', { count: amount })
      case 'share':
        return format.percent(amount)
      case 'cases':
        return t('common:cases', { count: amount })
      case 'days':
        return t('common:workingDays', { count: amount })
      default:
        return unit satisfies never
    }
  }
}
