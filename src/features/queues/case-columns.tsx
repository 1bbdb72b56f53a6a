import { type ColumnDef, tableFeatures } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import {
  CaseAssignee,
  CaseRail,
  CaseReference,
  CaseService,
  CaseState,
  CaseTimeLeft,
  CaseWilayat
} from '#casework/CaseCells'
import type { LiveCase } from '#live/live-case'

/** Order, filters and paging belong to the live set; the table library describes columns over the rows in view. */
export const features = tableFeatures({})

export const columnIds = ['case', 'service', 'timeLeft', 'rail', 'state', 'assignee', 'wilayat'] as const
export type ColumnId = (typeof columnIds)[number]

type Cell = { readonly entry: LiveCase }

const faces: Readonly<Record<ColumnId, (props: Cell) => React.ReactNode>> = {
  case: CaseReference,
  service: CaseService,
  timeLeft: CaseTimeLeft,
  rail: CaseRail,
  state: CaseState,
  assignee: CaseAssignee,
  wilayat: CaseWilayat
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
