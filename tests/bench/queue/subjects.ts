import type { Subject } from './page'

export const floor: Subject = {
  name: 'floor',
  path: '/floor',
  row: '.row',
  reference: 'span',
  overdue: null,
  field: 'input[type=search]'
}

/** Ten columns too, as the floor has; that of the rail is a drawing besides. */
const columns = ['case', 'service', 'timeLeft', 'rail', 'state', 'assignee', 'wilayat', 'due', 'submitted', 'channel']

export const ours: Subject = {
  name: 'ours',
  path: `/queues/all?columns=${columns.join()}`,
  row: '[role=row]:has([role=gridcell])',
  reference: '[data-column=case]',
  overdue: 'a[href*="tab=overdue"]',
  field: 'main input[type=search]'
}
