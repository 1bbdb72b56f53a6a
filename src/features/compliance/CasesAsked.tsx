import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import styles from './ComplianceCases.module.css'
import { weekdayText } from './date-words'
import type { CasesQuestion } from './use-cases-question'
import { useCodeNames } from './use-code-names'
import { usePeriodWords } from './use-period-words'
import { useReasonName } from './use-reason-name'

/** What the list was asked for, in words: each filter by itself, so that a link from a colleague says what it shows. */
export function CasesAsked({ asked: { question, mark } }: { readonly asked: CasesQuestion }) {
  const { t } = useTranslation(['compliance', 'common'])
  const { locale } = useFormat()
  const period = usePeriodWords(question)
  const names = useCodeNames()
  const reasonName = useReasonName()
  const { from, to, basis, measure, filters } = question
  const days = from === to ? weekdayText(from, locale) : period.range
  const items = [
    t(`cases.basis.${basis}`, { days }),
    ...(mark.verdict === undefined ? [] : [t(`verdict.${mark.verdict}`)]),
    ...(mark.days === undefined ? [] : [t('cases.days', { days: t('common:workingDays', { count: mark.days }) })]),
    ...(mark.reason === undefined ? [] : [reasonName(mark.reason)]),
    ...(filters.service ?? []).map(names.service),
    ...(filters.category ?? []).map(names.category),
    ...new Set((filters.office ?? []).map(names.wilayat)),
    ...(filters.assignee ?? []).map(names.assignee),
    t(`measure.${measure}`)
  ]
  return (
    <ul aria-label={t('cases.asked')} className={styles.asked}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
