import type { Target } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'

/** A target in words: `7 working days`, at once. */
export function useTargetText(): (target: Target) => string {
  const t = useWords('common')
  return ({ value, unit }) => (value === 0 ? t('atOnce') : t(unit, { count: value }))
}
