import { type ColumnDef, tableFeatures } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
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

/** Order, filters and paging belong to the live set; the table library describes columns over the rows in view. */
export const features = tableFeatures({})

export const columnIds = ['case', 'service', 'timeLeft', 'rail', 'state', 'assignee', 'wilayat'] as const
export type ColumnId = (typeof columnIds)[number]

type Cell = { readonly entry: LiveCase }

const faces: Readonly<Record<ColumnId, (props: Cell) => React.ReactNode>> = {
  case: Reference,
  service: ServiceName,
  timeLeft: TimeLeft,
  rail: Rail,
  state: State,
  assignee: Assignee,
  wilayat: Wilayat
}

/** The columns of a queue; the service has one only where several services are shown. */
export function columnsOf(options: { readonly withService: boolean }): ColumnDef<typeof features, LiveCase>[] {
  return columnIds
    .filter(id => id !== 'service' || options.withService)
    .map(id => {
      const Face = faces[id]
      return { id, header: () => <Heading id={id} />, cell: ({ row }) => <Face entry={row.original} /> }
    })
}

function Heading({ id }: { readonly id: ColumnId }) {
  const { t } = useTranslation()
  return t(`columns.${id}`)
}

function Reference({ entry }: Cell) {
  return <Ltr>{entry.row.reference}</Ltr>
}

function ServiceName({ entry }: Cell) {
  const { t } = useTranslation()
  const { index } = useDesk()
  const name = useName()
  const service = index.service(entry.row.service)
  return service ? name(service) : t('unknownValue', { value: entry.row.service })
}

function TimeLeft({ entry }: Cell) {
  return <Countdown textAt={useCountdownOf(entry)} tone={toneOf(entry)} />
}

function Rail({ entry }: Cell) {
  const { t } = useTranslation('queues')
  const format = useFormat()
  const { segments, now, overrun } = railOf(entry, useMinute())
  const label = t('railLabel', { used: format.percent(now) })
  return <DeadlineRail segments={segments} now={now} overrun={overrun} state={stateOf(entry)} label={label} />
}

function State({ entry }: Cell) {
  const { t } = useTranslation()
  const state = stateOf(entry)
  return <StateChip state={state} label={t(`states.${state}`)} />
}

const stateOf = ({ kind }: LiveCase) => kind

function Assignee({ entry }: Cell) {
  const { t } = useTranslation()
  const find = useFindStaff()
  const name = useName()
  const { assignee } = entry.row
  if (assignee === null) return <span title={t('unassigned')}>{unknownMark}</span>
  const staff = find(assignee)
  const text = staff ? name(staff) : t('unknownValue', { value: assignee })
  return <Avatar initials={initialsOf(staff ? text : assignee)} name={text} />
}

function Wilayat({ entry }: Cell) {
  const { t } = useTranslation()
  const { index } = useDesk()
  const name = useName()
  const wilayat = index.wilayatOf(entry.row.office)
  return wilayat ? name(wilayat) : t('unknownValue', { value: entry.row.office })
}
