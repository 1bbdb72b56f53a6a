import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { LiveCase } from '#live/live-case'
import { useValueName } from './use-value-name'

type Cell = { readonly entry: LiveCase }

const nothing = '—'

/** The deadline; a dash while it is not known, for the clock stands still. */
export function CaseDue({ entry }: Cell) {
  const format = useFormat()
  return dueOf(entry) === null ? nothing : format.dateTime(entry.dueAt ?? Number.NaN)
}

/** A getter of the live case: read once a row. */
const dueOf = ({ dueAt }: LiveCase) => dueAt

export function CaseSubmitted({ entry }: Cell) {
  const format = useFormat()
  return format.dateTime(Date.parse(entry.row.clock.startedAt))
}

/** What was promised for this case: its own target, which an extension may have moved. */
export function CaseTarget({ entry }: Cell) {
  const t = useWords('common')
  const { value, unit } = entry.row.clock.target
  return value === 0 ? t('atOnce') : t(unit, { count: value })
}

export function CaseCategory({ entry }: Cell) {
  const { index } = useDesk()
  const nameOf = useValueName()
  const category = index.service(entry.row.service)?.category
  return category === undefined ? nothing : nameOf('category', category)
}

export function CaseChannel({ entry }: Cell) {
  return useValueName()('channel', entry.row.channel)
}

export function CaseApplicantKind({ entry }: Cell) {
  return useValueName()('applicantKind', entry.row.applicantKind)
}

export function CaseStuckOn({ entry }: Cell) {
  const nameOf = useValueName()
  return entry.row.stuckOn === undefined ? nothing : nameOf('stuckOn', entry.row.stuckOn)
}
