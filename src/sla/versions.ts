import { dayNumber } from './civil'
import { requireInstant, requireList, requireRecord, SlaError } from './error'
import { localDate } from './local'
import type { LocalDate } from './types'

/**
 * The agreement version in force when a case was submitted, which it keeps for life: the last one effective on the local date
 * of that instant. Versions may come in any order. None in force yet is an error.
 */
export function versionInForce<Version extends { readonly effectiveFrom: LocalDate }>(
  versions: readonly Version[],
  submittedAt: number,
  timeZone: string
): Version {
  const date = localDate(timeZone, requireInstant(submittedAt, 'submittedAt'))
  const [found] = requireList(versions, 'version', 'versions')
    .filter((version, index) => effectiveFrom(version, index) <= date)
    .sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom))
  if (found) return found
  throw new SlaError('version', 'versions', `no agreement version is in force on ${date}`)
}

function effectiveFrom(version: { readonly effectiveFrom: LocalDate }, index: number): LocalDate {
  const { effectiveFrom: date } = requireRecord(version, 'version', `versions[${index}]`)
  dayNumber(date, `versions[${index}].effectiveFrom`)
  return date
}
