import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { LiveCase } from '#live/live-case'
import { Avatar } from '#ui/Avatar'
import { Countdown } from '#ui/Countdown'
import { DeadlineRail } from '#ui/DeadlineRail'
import { Ltr } from '#ui/Ltr'
import { StateChip } from '#ui/StateChip'
import { useMinute } from '#ui/use-minute'
import { railOf, toneOf, useCountdownOf } from './case-face'
import { initialsOf, useFindStaff } from './use-staff'

type Cell = { readonly entry: LiveCase }

/** What staff and applicants call the case. */
export function CaseReference({ entry }: Cell) {
  return <Ltr>{entry.row.reference}</Ltr>
}

/** The service's name; a code the agreement does not know, as it came. */
export function CaseService({ entry }: Cell) {
  const t = useWords('common')
  const { index } = useDesk()
  const name = useName()
  const service = index.service(entry.row.service)
  return service ? name(service) : t('unknownValue', { value: entry.row.service })
}

/** The countdown, written each second by the page's ticker. */
export function CaseTimeLeft({ entry }: Cell) {
  return <Countdown textAt={useCountdownOf(entry)} tone={toneOf(entry)} />
}

export function CaseRail({ entry }: Cell) {
  const t = useWords('queues')
  const format = useFormat()
  const { segments, now, overrun } = railOf(entry, useMinute())
  const label = t('railLabel', { used: format.percent(now) })
  return <DeadlineRail segments={segments} now={now} overrun={overrun} state={kindOf(entry)} label={label} />
}

export function CaseState({ entry }: Cell) {
  const t = useWords('common')
  const kind = kindOf(entry)
  return <StateChip state={kind} label={t(`states.${kind}`)} />
}

/** A getter of the live case: read once a row. */
const kindOf = ({ kind }: LiveCase) => kind

/** Who has the case, as initials with the name on hover; a dash for nobody. */
export function CaseAssignee({ entry }: Cell) {
  const t = useWords('common')
  const find = useFindStaff()
  const name = useName()
  const { assignee } = entry.row
  if (assignee === null) return <span title={t('unassigned')}>{unknownMark}</span>
  const staff = find(assignee)
  const text = staff ? name(staff) : t('unknownValue', { value: assignee })
  return <Avatar initials={initialsOf(staff ? text : assignee)} name={text} />
}

export function CaseWilayat({ entry }: Cell) {
  const t = useWords('common')
  const { index } = useDesk()
  const name = useName()
  const wilayat = index.wilayatOf(entry.row.office)
  return wilayat ? name(wilayat) : t('unknownValue', { value: entry.row.office })
}
