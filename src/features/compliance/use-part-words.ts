import { useWords } from '#i18n/use-words'

/** What is said of a part of a mark: what it is, and of how many cases. */
export function usePartWords(): (label: string, cases: number) => string {
  const t = useWords(['compliance', 'common'])
  return (label, cases) => t('chart.part', { part: label, cases: t('common:cases', { count: cases }) })
}
