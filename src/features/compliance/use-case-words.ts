import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { localTime } from '#sla/zone'
import type { CaseWords } from './export-cases'
import { useCalendar } from './use-calendar'

const statuses = ['new', 'inProgress', 'awaitingApplicant', 'referred', 'completed', 'rejected', 'withdrawn'] as const
const channels = ['platform', 'counter', 'phone'] as const
const reasons = ['documentsMissing', 'inspectionDelayed', 'otherBody', 'workload', 'systemOutage'] as const
const units = ['workingDays', 'calendarDays', 'workingMinutes'] as const

const findIn = <Code extends string>(codes: readonly Code[], code: string) => codes.find(known => known === code)

/** The words of exported cases. A code that is not known is there as it came, but words somebody wrote are only said to be there. */
export function useCaseWords(): CaseWords {
  const t = useWords(['reports', 'cases', 'compliance', 'common'])
  const name = useName()
  const { index } = useDesk()
  const { zone } = useCalendar()
  const nameOr = (code: string, known: Parameters<typeof name>[0] | undefined) => (known ? name(known) : code)
  return {
    label: column => t(`export.columns.${column}`),
    service: code => nameOr(code, index.service(code)),
    category: code => {
      const category = index.service(code)?.category ?? ''
      return nameOr(category, index.category(category))
    },
    wilayat: office => nameOr(office, index.wilayatOf(office)),
    channel: code => {
      const known = findIn(channels, code)
      return known ? t(`export.channel.${known}`) : code
    },
    status: code => {
      const known = findIn(statuses, code)
      return known ? t(`cases:status.${known}`) : code
    },
    verdict: verdict => t(`compliance:table.${verdict}`),
    reason: reason => {
      const known = findIn(reasons, reason)
      return known ? t(`cases:breachReason.${known}`) : t('export.ownWords')
    },
    unit: unit => {
      const known = findIn(units, unit)
      return known ? t(`export.unit.${known}`) : unit
    },
    localTime: instant => localTime(zone, instant)
  }
}
