import { useMemo } from 'react'
import { useDesk } from '#live/desk'
import type { CaseFilter } from '#live/filter'
import { type HorizonColumn, horizonColumns } from '#live/horizon'
import type { ViewAsked } from '#live/view-rows'
import { calendarOf } from './governorate-calendar'
import { dimensionOf, type HorizonBy, type HorizonLines, horizonLines } from './horizon-lines'
import { useStaff } from './use-staff'
import { useToday } from './use-today'
import { everything, useView } from './use-view'

export type Horizon = HorizonLines & { readonly columns: readonly HorizonColumn[] }

const overdueOnes: ViewAsked = { ...everything, filter: { states: ['overdue'] } }

/**
 * The deadline horizon of the open cases that pass a filter, or of all, true by events and by time. `within` has to stay the same object while it
 * says the same.
 */
export function useHorizon(by: HorizonBy, within?: CaseFilter): Horizon {
  const { index } = useDesk()
  const staff = useStaff()
  const today = useToday()
  const columns = useMemo(() => horizonColumns(calendarOf(index.agreement), today), [index, today])
  const asked = useMemo((): ViewAsked => (within ? { ...everything, filter: within } : everything), [within])
  const askedLate = useMemo(
    (): ViewAsked => (within ? { ...everything, filter: { ...within, states: ['overdue'] } } : overdueOnes),
    [within]
  )
  const [open, overdue] = [useView(asked), useView(askedLate)]
  return useMemo(() => {
    const dimension = dimensionOf[by]
    const counted = { columns, open: open.cross(dimension, 'dueOn'), overdue: overdue.cross(dimension, 'dueOn') }
    return { columns, ...horizonLines(by, index, staff, counted) }
  }, [by, index, staff, columns, open, overdue])
}
