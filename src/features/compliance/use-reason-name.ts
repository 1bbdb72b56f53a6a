import { useTranslation } from 'react-i18next'

const codes = ['documentsMissing', 'inspectionDelayed', 'otherBody', 'workload', 'systemOutage'] as const

/** Why a case ran late: a known code in words, anything else is words already. */
export function useReasonName(): (reason: string) => string {
  const { t } = useTranslation('cases')
  return reason => {
    const known = codes.find(code => code === reason)
    return known ? t(`breachReason.${known}`) : reason
  }
}
