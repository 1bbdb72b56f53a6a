import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Question } from './question'
import { fewCases } from './rates'
import { usePeriodWords } from './use-period-words'
import { useComplianceSearch } from './use-question'

export type Definition = { readonly key: string; readonly label: string; readonly text: string }

/** What a report has to say of itself wherever it goes: what is counted, how, of whom, and what the words mean. */
export function useDefinitions(question: Question): readonly Definition[] {
  const t = useWords(['reports', 'compliance', 'common'])
  const { targetPercent } = useFormat()
  const { index } = useDesk()
  const { agreement } = index
  const period = usePeriodWords(question)
  const filters = useFilterWords()
  const { basis, measure } = question
  const define = (key: string, label: string, text: string) => ({ key, label, text })
  return [
    define('period', t('compliance:period.label'), [period.range, period.held].filter(Boolean).join(' · ')),
    define('filters', t('export.about.filters'), filters.length > 0 ? filters.join(' · ') : t('export.about.all')),
    define(
      'basis',
      t('compliance:basis.label'),
      `${t(`compliance:basis.${basis}`)}. ${t(`compliance:basis.${basis}Definition`)}`
    ),
    define(
      'measure',
      t('compliance:measure.label'),
      // The one that is shown comes first.
      (measure === 'net' ? (['net', 'gross'] as const) : (['gross', 'net'] as const))
        .map(one => t(`compliance:measure.${one}Definition`))
        .join(' ')
    ),
    define('target', t('export.about.target'), targetPercent(agreement.policy.complianceTarget)),
    define('rate', t('compliance:table.rate'), t('export.about.rate')),
    define('few', t('compliance:fewCases', { count: fewCases }), t('export.about.few')),
    define('days', t('export.about.days'), t('export.about.daysText', { zone: agreement.calendar.timeZone })),
    define('left', t('export.about.left'), t('export.about.leftText'))
  ]
}

/** What is left in, by name. */
function useFilterWords(): readonly string[] {
  const name = useName()
  const { index, me } = useDesk()
  const t = useWords('common')
  const { service, category, wilayat, assignee } = useComplianceSearch()
  const nameOf = (code: string, known: Parameters<typeof name>[0] | undefined) => (known ? name(known) : code)
  const staff = me ? [me.staff, ...me.colleagues] : []
  return [
    ...(service === undefined ? [] : [nameOf(service, index.service(service))]),
    ...(category === undefined ? [] : [nameOf(category, index.category(category))]),
    ...(wilayat === undefined
      ? []
      : [
          nameOf(
            wilayat,
            index.agreement.wilayats.find(({ code }) => code === wilayat)
          )
        ]),
    ...(assignee === undefined
      ? []
      : assignee === 'none'
        ? [t('unassigned')]
        : [nameOf(assignee, assignee === 'me' ? me?.staff : staff.find(({ code }) => code === assignee))])
  ]
}
