import type { BacklogRow } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import styles from './ComplianceCases.module.css'
import type { Listing } from './CountedTable'
import { caseLink } from './open-case'
import type { Flow } from './search'
import { useCaseWords } from './use-case-words'
import { useCodeNames } from './use-code-names'
import { useInstantText } from './use-instant-text'

const columns = ['case', 'service', 'wilayat', 'at', 'status', 'due', 'assignee'] as const

/** Cases that came or went: when each did, and how it stands today. Its reference opens it. */
export function useMovedListing(flow: Flow, of: 'moved' | 'unfit' = 'moved'): Listing<BacklogRow> {
  const t = useWords('compliance')
  const names = useCodeNames()
  const { status: statusName } = useCaseWords()
  const instant = useInstantText()
  return {
    of,
    columns: columns.map(key => ({
      key,
      label: key === 'at' ? t(`cases.at.${flow}`) : t(`cases.columns.${key}`)
    })),
    keyOf: row => `${row.case.id} ${row.at}`,
    cellsOf: ({ at, case: { id, reference, service, office, status, assignee, clock } }) =>
      ({
        case: caseLink(id)({ className: styles.link, children: <Ltr>{reference}</Ltr> }),
        service: names.service(service),
        wilayat: names.wilayat(office),
        at: instant(at),
        status: statusName(status),
        due: instant(clock.dueAt),
        assignee: names.assignee(assignee ?? 'none')
      }) satisfies Record<(typeof columns)[number], unknown>
  }
}
