import { type ColumnDef, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import {
  CaseAssignee,
  CaseRail,
  CaseReference,
  CaseService,
  CaseState,
  CaseTimeLeft,
  CaseWilayat
} from '#casework/CaseCells'
import type { HeldRow } from '#live/held-rows'
import type { LiveCase } from '#live/live-case'
import { ColumnHeading } from './ColumnHeading'
import type { ColumnId } from './columns'
import {
  CaseApplicantKind,
  CaseCategory,
  CaseChannel,
  CaseDue,
  CaseStuckOn,
  CaseSubmitted,
  CaseTarget
} from './MoreCells'

/** Order, filters and paging belong to the live set; the table library describes columns over the rows in view. */
export const features = tableFeatures({})

export type CaseColumn = ColumnDef<typeof features, HeldRow>

type Cell = { readonly entry: LiveCase }
/** How a column looks: its cell, the width it needs in rem, and whether it takes what is left over. */
type Face = { readonly Cell: (props: Cell) => ReactNode; readonly rem: number; readonly grows?: number }

const faces: Readonly<Record<ColumnId, Face>> = {
  case: { Cell: CaseReference, rem: 7.75 },
  service: { Cell: CaseService, rem: 9, grows: 1.3 },
  timeLeft: { Cell: CaseTimeLeft, rem: 10.75 },
  rail: { Cell: CaseRail, rem: 7, grows: 1 },
  state: { Cell: CaseState, rem: 10.25 },
  assignee: { Cell: CaseAssignee, rem: 4.75 },
  wilayat: { Cell: CaseWilayat, rem: 7 },
  due: { Cell: CaseDue, rem: 9.5 },
  submitted: { Cell: CaseSubmitted, rem: 9.5 },
  target: { Cell: CaseTarget, rem: 8 },
  category: { Cell: CaseCategory, rem: 9, grows: 0.8 },
  channel: { Cell: CaseChannel, rem: 5.5 },
  kind: { Cell: CaseApplicantKind, rem: 5.5 },
  stuck: { Cell: CaseStuckOn, rem: 8 }
}

/** Columns as the table library knows them. */
export const caseColumns = (ids: readonly ColumnId[]): CaseColumn[] =>
  ids.map(id => {
    const { Cell } = faces[id]
    return { id, header: () => <ColumnHeading id={id} />, cell: ({ row }) => <Cell entry={row.original.entry} /> }
  })

const selectRem = 2.25
const gapRem = 0.75

/** The grid's columns as CSS has them, the box to select by first, and the least width they fit in. */
export function tracksOf(ids: readonly ColumnId[]): { readonly tracks: string; readonly leastRem: number } {
  const own = ids.map(id => faces[id])
  // Where no column would take what is left over, all do.
  const isRigid = own.every(({ grows }) => grows === undefined)
  const tracks = own.map(({ rem, grows = isRigid ? rem : 0 }) =>
    grows > 0 ? `minmax(${rem}rem, ${grows}fr)` : `${rem}rem`
  )
  const leastRem = own.reduce((sum, { rem }) => sum + rem + gapRem, selectRem + 2)
  return { tracks: [`${selectRem}rem`, ...tracks].join(' '), leastRem }
}
