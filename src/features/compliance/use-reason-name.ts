import { useWords } from '#i18n/use-words'

const codes = ['documentsMissing', 'inspectionDelayed', 'otherBody', 'workload', 'systemOutage'] as const

/** Why a case ran late: a known code in words, anything else is words already. Null and `none` are no reason given. */
export function useReasonName(): (reason: string | null) => string {
  const t = useWords(['compliance', 'cases'])
  return reason => {
    if (reason === null || reason === 'none') return t('reason.none')
    const known = codes.find(code => code === reason)
    return known ? t(`cases:breachReason.${known}`) : reason
  }
}
