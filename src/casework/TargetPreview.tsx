import { unknownMark } from '#i18n/format'
import { useWords } from '#i18n/use-words'
import { extended } from '#sla/acts'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import styles from './AskDialog.module.css'
import { type Chosen, furtherTarget, targetGroups } from './bulk'
import type { Draft } from './forms'
import { useDueText } from './use-due-text'
import { useTargetText } from './use-target-text'

type TargetPreviewProps = { readonly cases: Chosen; readonly draft: Draft }

/** The targets as they are and as they would be, and the first deadline of all before and after: nothing is extended blindly. */
export function TargetPreview({ cases, draft }: TargetPreviewProps) {
  const t = useWords(['cases', 'common'])
  const targetText = useTargetText()
  const dueText = useDueText()
  const first = earliest(cases)
  const after = first ? dueAfter(first, draft) : null
  const due = (at: number | null) =>
    at === null ? unknownMark : dueText(at, first?.row.clock.target.unit ?? 'workingDays')
  return (
    <table className={styles.preview}>
      <thead>
        <tr>
          <th scope="col">{t('deadlines.target')}</th>
          <th scope="col">{t('deadlines.now')}</th>
          <th scope="col">{t('deadlines.afterwards')}</th>
        </tr>
      </thead>
      <tbody>
        {targetGroups(cases, draft).map(({ from, to, count }) => (
          <tr key={`${from.value} ${from.unit}`}>
            <th scope="row">{t('common:cases', { count })}</th>
            <td>{targetText(from)}</td>
            <td data-new="true">{targetText(to)}</td>
          </tr>
        ))}
        {first && (
          <tr>
            <th scope="row">{t(cases.length === 1 ? 'deadlines.due' : 'deadlines.first')}</th>
            <td>{due(first.dueAt)}</td>
            <td data-new="true">{due(after)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function earliest(cases: Chosen): Chosen[number] | undefined {
  const due = ({ dueAt }: Chosen[number]) => dueAt ?? Number.POSITIVE_INFINITY
  return cases.reduce((found, one) => (due(one) < due(found) ? one : found), cases[0] as Chosen[number])
}

/** What the rules of time give; the backend has the last word. */
function dueAfter({ calendar, clock, row }: Chosen[number], draft: Draft): number | null {
  const { givenDueAt: _, ...own } = clock
  try {
    return deadline(calendar, extended(own, furtherTarget(row.clock.target, draft))).dueAt
  } catch (error) {
    if (error instanceof SlaError) return null
    throw error
  }
}
