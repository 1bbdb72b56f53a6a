import type { CompletionRow } from '#api/generated/types.gen'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import { StateChip } from '#ui/StateChip'
import type { State } from '#ui/StateShape'
import styles from './ComplianceCases.module.css'
import type { Listing } from './CountedTable'
import { mostDays } from './histogram'
import { caseLink } from './open-case'
import { useCodeNames } from './use-code-names'
import { useInstantText } from './use-instant-text'
import { useReasonName } from './use-reason-name'

const columns = ['case', 'service', 'wilayat', 'verdict', 'due', 'closed', 'days', 'reason', 'assignee'] as const

const states: Readonly<Record<CompletionRow['verdict'], State>> = {
  met: 'met',
  missed: 'missed',
  openPastDue: 'overdue'
}

/** Counted cases: what each is, how it counts and why. Its reference opens it. */
export function useCountedListing(): Listing<CompletionRow> {
  const t = useWords('compliance')
  const names = useCodeNames()
  const reasonName = useReasonName()
  const instant = useInstantText()
  return {
    of: 'counted',
    columns: columns.map(key => ({ key, label: t(`cases.columns.${key}`) })),
    keyOf: row => row.case.id,
    cellsOf: row => {
      const { verdict, dueAt, closedAt, breachReason } = row
      const { id, reference, service, office, assignee } = row.case
      return {
        case: caseLink(id)({ className: styles.link, children: <Ltr>{reference}</Ltr> }),
        service: names.service(service),
        wilayat: names.wilayat(office),
        verdict: <StateChip state={states[verdict]} label={t(`verdict.${verdict}`)} />,
        due: instant(dueAt),
        closed: instant(closedAt),
        days: <Days row={row} />,
        reason: isOverdue(row) ? reasonName(breachReason ?? null) : '',
        assignee: names.assignee(assignee ?? 'none')
      } satisfies Record<(typeof columns)[number], unknown>
    }
  }
}

/** Past its deadline, which by gross not every missed case is: nobody had to give a reason for those. */
const isOverdue = ({ verdict, dueAt, closedAt }: CompletionRow): boolean =>
  verdict === 'openPastDue' ||
  (verdict === 'missed' && (!dueAt || !closedAt || Date.parse(closedAt) > Date.parse(dueAt)))

/** Working days used of those promised, and with pauses where they differ. */
function Days({ row: { daysUsed, daysUsedGross, case: one } }: { readonly row: CompletionRow }) {
  const t = useWords('compliance')
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
