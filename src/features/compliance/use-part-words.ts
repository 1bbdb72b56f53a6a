import { useTranslation } from 'react-i18next'

/** What is said of a part of a mark: what it is, and of how many cases. */
export function usePartWords(): (label: string, cases: number) => string {
  const { t } = useTranslation(['compliance', 'common'])
  return (label, cases) => t('chart.part', { part: label, cases: t('common:cases', { count: cases }) })
}
