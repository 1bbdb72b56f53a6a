import { useWords } from '#i18n/use-words'
import { ChoiceLinks } from './ChoiceLinks'
import { CodeFilters } from './CodeFilters'
import styles from './Filters.module.css'
import { bases, comparisons, defaults, measures, unlessDefault } from './search'
import { useQuestion } from './use-question'

/** What is counted, by which date and measure, and what it is held against. All of it is in the address. */
export function Filters() {
  const t = useWords('compliance')
  const { basis, measure, compare } = useQuestion()
  return (
    <div className={styles.filters}>
      <div className={styles.choices}>
        <CodeFilters />
      </div>
      <div className={styles.choices}>
        <ChoiceLinks
          label={t('compare.label')}
          choices={comparisons.map(key => ({
            key,
            label: t(`compare.${key}`),
            current: key === compare,
            search: { compare: unlessDefault(key, defaults.compare) }
          }))}
        />
        <ChoiceLinks
          label={t('basis.label')}
          choices={bases.map(key => ({
            key,
            label: t(`basis.${key}`),
            current: key === basis,
            search: { basis: unlessDefault(key, defaults.basis) }
          }))}
        />
        <ChoiceLinks
          label={t('measure.label')}
          choices={measures.map(key => ({
            key,
            label: t(`measure.${key}`),
            current: key === measure,
            search: { measure: unlessDefault(key, defaults.measure) }
          }))}
        />
      </div>
      <p className={styles.definition}>
        {t(`basis.${basis}Definition`)} {t(`measure.${measure}Definition`)}
      </p>
    </div>
  )
}
