import type { Case, HistoryEntry } from '#api/generated/types.gen'
import { useBreachName, usePauseReasonName } from '#casework/use-code-names'
import { useStaffName } from '#casework/use-staff'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './History.module.css'
import { useHistoryText } from './use-history-text'

type HistoryItemProps = { readonly item: HistoryEntry; readonly shown: Case }

/** One thing that happened: when, what, by whom, and what was said. */
export function HistoryItem({ item, shown }: HistoryItemProps) {
  const t = useWords('cases')
  const format = useFormat()
  const staffName = useStaffName()
  const historyText = useHistoryText(shown)
  const said = useSaid()(item)
  const by = item.by ?? null
  return (
    <li className={styles.item}>
      <span>{historyText(item)}</span>
      <p className={styles.meta}>
        <time dateTime={item.at}>{format.dateTime(Date.parse(item.at))}</time>
        {by !== null && ` · ${t('history.by', { name: staffName(by) })}`}
      </p>
      {said !== null && (
        <p className={styles.said}>
          <bdi>{said}</bdi>
        </p>
      )}
    </li>
  )
}

/** Why, in the words given or those of a known code. */
function useSaid(): (item: HistoryEntry) => string | null {
  const pauseReason = usePauseReasonName()
  const breachName = useBreachName()
  return ({ kind, text, reason }) => {
    if (kind === 'requestInformation') return text ?? (reason === undefined ? null : (pauseReason(reason) ?? reason))
    if (text !== undefined) return text
    return reason === undefined ? null : breachName(reason)
  }
}
