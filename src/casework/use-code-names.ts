import { useWords } from '#i18n/use-words'
import { breachCodes } from './forms'

const statuses = ['new', 'inProgress', 'awaitingApplicant', 'referred', 'completed', 'rejected', 'withdrawn'] as const
const pauseReasons = [
  'documentMissing',
  'documentUnreadable',
  'clarificationNeeded',
  'feeUnpaid',
  'otherBodyReply'
] as const
const channels = ['platform', 'counter', 'phone'] as const

const findIn = <T extends string>(codes: readonly T[], code: string) => codes.find(known => known === code)

/** The word for a status; one that is not known as it came. */
export function useStatusName(): (code: string) => string {
  const t = useWords(['cases', 'common'])
  return code => {
    const known = findIn(statuses, code)
    return known ? t(`status.${known}`) : t('common:unknownValue', { value: code })
  }
}

/** Why a deadline was missed: a known code in words, anything else is words already. */
export function useBreachName(): (reason: string) => string {
  const t = useWords('cases')
  return reason => {
    const known = findIn(breachCodes, reason)
    return known ? t(`breachReason.${known}`) : reason
  }
}

/** Why a clock was paused; null for a code nobody has words for. */
export function usePauseReasonName(): (code: string) => string | null {
  const t = useWords('cases')
  return code => {
    const known = findIn(pauseReasons, code)
    return known ? t(`pauseReason.${known}`) : null
  }
}

/** The way a case came in; null for one that is not known. */
export function useChannelName(): (code: string) => string | null {
  const t = useWords('cases')
  return code => {
    const known = findIn(channels, code)
    return known ? t(`channel.${known}`) : null
  }
}
