import { useTranslation } from 'react-i18next'
import type { Target } from '#api/generated/types.gen'

/** A target in words: `7 working days`, at once. */
export function useTargetText(): (target: Target) => string {
  const { t } = useTranslation()
  return ({ value, unit }) => (value === 0 ? t('atOnce') : t(unit, { count: value }))
}
