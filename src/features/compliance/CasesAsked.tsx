import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './ComplianceCases.module.css'
import type { CasesOf, CasesQuestion } from './cases-question'
import { weekdayText } from './date-words'
import { earlierDate } from './ranges'
import { useCodeNames } from './use-code-names'
import { usePeriodWords } from './use-period-words'
import { useReasonName } from './use-reason-name'

/** What the list was asked for, in words: each filter by itself, so that a link from a colleague says what it shows. */
export function CasesAsked({ asked }: { readonly asked: CasesQuestion }) {
  const t = useWords('compliance')
  const { filters } = asked.question
  const names = useCodeNames()
  const items = [
    ...useMarkWords(asked),
    ...(filters.service ?? []).map(names.service),
    ...(filters.category ?? []).map(names.category),
    ...new Set((filters.office ?? []).map(names.wilayat)),
    ...(asked.kind === 'moved' ? [] : (filters.assignee ?? []).map(names.assignee)),
    ...(asked.kind === 'counted' ? [t(`measure.${asked.question.measure}`)] : [])
  ]
  return (
    <ul aria-label={t('cases.asked')} className={styles.asked}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** Which cases of which days, and by what they are judged. */
function useMarkWords(asked: CasesQuestion): readonly string[] {
  const t = useWords(['compliance', 'common', 'reports'])
  const { locale } = useFormat()
  const period = usePeriodWords(asked.question)
  const reasonName = useReasonName()
  const triedWords = useTriedWords()
  const { from, to, basis } = asked.question
  const days = from === to ? weekdayText(from, locale) : period.range
  if (asked.kind === 'unfit')
    return [
      t('reports:forecast.notFitOn', {
        days: asked.day ? weekdayText(asked.day, locale) : t('reports:forecast.daysAhead')
      })
    ]
  if (asked.kind === 'moved') {
    if (asked.flow !== 'open') return [t(`cases.flow.${asked.flow}`, { days })]
    return [t('cases.flow.open', { date: weekdayText(earlierDate(to, asked.question.today), locale) })]
  }
  const { mark } = asked
  return [
    t(`cases.basis.${basis}`, { days }),
    ...triedWords(asked),
    ...(mark.verdict === undefined ? [] : [t(`verdict.${mark.verdict}`)]),
    ...(mark.days === undefined ? [] : [t('cases.days', { days: t('common:workingDays', { count: mark.days }) })]),
    ...(mark.reason === undefined ? [] : [reasonName(mark.reason)]),
    ...(mark.notReason === undefined ? [] : [t('reports:reasons.rest')])
  ]
}

/** The other target a list is judged by, where it is. */
function useTriedWords() {
  const t = useWords(['compliance', 'common', 'reports'])
  const names = useCodeNames()
  return ({ mark: { tried }, move }: CasesOf<'counted'>): readonly string[] => {
    if (!tried) return []
    const [[service, target] = ['', 0]] = tried
    if (move?.subject.kind === 'category') {
      const { days, subject } = move
      const moved = days < 0 ? 'reports:whatIf.shorter' : 'reports:whatIf.longer'
      const targets = days === 0 ? t('reports:whatIf.asIs') : t(moved, { count: Math.abs(days) })
      return [names.category(subject.code), t('cases.judgedBy', { targets })]
    }
    const targets = t('common:workingDays', { count: target })
    // The service that is filtered by is named as such.
    return [...(move ? [names.service(service)] : []), t('cases.judgedBy', { targets })]
  }
}
