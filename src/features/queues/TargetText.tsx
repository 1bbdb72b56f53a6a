import type { Target } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import styles from './ServicesTable.module.css'

type TargetTextProps = { readonly target: Target; readonly short?: boolean }

/** What a service promises: `7 working days`, or `7d` with the whole of it on hover where there is no room. */
export function TargetText({ target, short = false }: TargetTextProps) {
  const t = useWords('common')
  const whole = target.value === 0 ? t('atOnce') : t(target.unit, { count: target.value })
  if (!short || target.unit === 'workingMinutes' || target.value === 0)
    return <span className={styles.target}>{whole}</span>
  return (
    <abbr className={styles.target} title={whole}>
      {t('daysShort', { days: target.value })}
    </abbr>
  )
}
