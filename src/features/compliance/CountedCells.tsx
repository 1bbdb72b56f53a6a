// biome-ignore-all lint/a11y/useSemanticElements: see `CountedTable`
// biome-ignore-all lint/a11y/useFocusableInteractive: see `CountedTable`
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompletionRow } from '#api/generated/types.gen'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { Ltr } from '#ui/Ltr'
import { StateChip } from '#ui/StateChip'
import type { State } from '#ui/StateShape'
import styles from './ComplianceCases.module.css'
import { mostDays } from './histogram'
import { caseLink } from './open-case'
import { useCodeNames } from './use-code-names'
import { useReasonName } from './use-reason-name'

export const countedColumns = [
  'case',
  'service',
  'wilayat',
  'verdict',
  'due',
  'closed',
  'days',
  'reason',
  'assignee'
] as const

const states: Readonly<Record<CompletionRow['verdict'], State>> = {
  met: 'met',
  missed: 'missed',
  openPastDue: 'overdue'
}

/** One counted case: what it is, how it counts and why. Its reference opens it. */
export function CountedCells({ row }: { readonly row: CompletionRow }) {
  const { t } = useTranslation('compliance')
  const format = useFormat()
  const names = useCodeNames()
  const reasonName = useReasonName()
  const { verdict, dueAt, closedAt, breachReason } = row
  const { id, reference, service, office, assignee } = row.case
  const instant = (at: string | undefined) => {
    if (at === undefined) return unknownMark
    return t('cases.instant', { date: format.dayMonth(Date.parse(at)), time: format.time(Date.parse(at)) })
  }
  const cells: Readonly<Record<(typeof countedColumns)[number], ReactNode>> = {
    case: caseLink(id)({ className: styles.link, children: <Ltr>{reference}</Ltr> }),
    service: names.service(service),
    wilayat: names.wilayat(office),
    verdict: <StateChip state={states[verdict]} label={t(`verdict.${verdict}`)} />,
    due: instant(dueAt),
    closed: instant(closedAt),
    days: <Days row={row} />,
    reason: isOverdue(row) ? reasonName(breachReason ?? null) : '',
    assignee: assignee === null ? names.assignee('none') : names.assignee(assignee)
  }
  return countedColumns.map(column => (
    <div key={column} role="cell" data-column={column} className={styles.cell}>
      {cells[column]}
    </div>
  ))
}

/** Past its deadline, which by gross not every missed case is: nobody had to give a reason for those. */
const isOverdue = ({ verdict, dueAt, closedAt }: CompletionRow): boolean =>
  verdict === 'openPastDue' ||
  (verdict === 'missed' && (!dueAt || !closedAt || Date.parse(closedAt) > Date.parse(dueAt)))

/** Working days used of those promised, and with pauses where they differ. */
function Days({ row: { daysUsed, daysUsedGross, case: one } }: { readonly row: CompletionRow }) {
  const { t } = useTranslation('compliance')
  const { number } = useFormat()
  if (daysUsed === undefined) return unknownMark
  const days = (count: number) => (count === mostDays ? t('days.andMore', { days: number(count) }) : number(count))
  const { unit, value } = one.clock.target
  const net = unit === 'workingDays' ? t('days.of', { used: days(daysUsed), target: number(value) }) : days(daysUsed)
  if (daysUsedGross === undefined || daysUsedGross === daysUsed) return net
  return (
    <>
      {net} <span className={styles.gross}>{t('days.gross', { days: days(daysUsedGross) })}</span>
    </>
  )
}
