/** The columns of a file of cases. The first four have to be there; all others may be left out, and so may their values. */
export const columns = {
  reference: 'What staff and applicants call the case; once in the file and new here',
  service: 'A code of the agreement, or the name of the service in either language',
  office: 'A code of the agreement, or the name of the office or its wilayat',
  submittedAt: '2026-11-22T09:30:00+04:00, or 2026-11-22 09:30 in the agreement’s zone',
  closedAt: 'The same; empty while the case is open',
  status: 'new, inProgress, awaitingApplicant, referred; completed, rejected, withdrawn',
  channel: 'platform, counter, phone; platform where it is empty',
  applicantKind: 'citizen, resident, business; citizen where it is empty',
  assignee: 'A staff code; of an open case one that is known',
  pauses: 'from/to, several with ; between. The last of an open case may have no to',
  targetDays: 'Where the case was extended: its target now, in the unit of its service',
  breachReason: 'Why it was late: a code, or words',
  escalated: 'yes or no',
  applicantName: 'Kept apart from the case, and shown for a reason only',
  civilNumber: 'The same',
  phone: 'The same',
  email: 'The same'
} as const

export type Column = keyof typeof columns
export const requiredColumns = ['reference', 'service', 'office', 'submittedAt'] as const satisfies readonly Column[]
export const columnNames = Object.keys(columns) as readonly Column[]

/** One line of the file; what is not there is empty. */
export type Line = { readonly number: number; readonly values: Readonly<Record<Column, string>> }

/** What is wrong with a line, or with the file as a whole (line 1: its head). */
export type Problem = { readonly line: number; readonly column: string; readonly reason: string }
