import { useDueText } from '#casework/use-due-text'
import { useTargetText } from '#casework/use-target-text'
import { unknownMark } from '#i18n/format'
import { useWords } from '#i18n/use-words'
import { extended } from '#sla/acts'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import type { Target } from '#sla/types'
import styles from './ActionArea.module.css'
import type { CaseView } from './case-view'

type ExtendPreviewProps = { readonly view: CaseView; readonly value: string }

/** The deadline as it is and as it would be, before anything is sent. */
export function ExtendPreview({ view, value }: ExtendPreviewProps) {
  const t = useWords('cases')
  const targetText = useTargetText()
  const dueText = useDueText()
  const { target } = view.case.clock
  const next = nextTarget(target, value)
  const dueWords = (due: Due) => (typeof due === 'number' ? dueText(due, target.unit) : t(`deadlines.${due}`))
  return (
    <table className={styles.deadlines}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('deadlines.target')}</th>
          <th scope="col">{t('deadlines.due')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('deadlines.now')}</th>
          <td>{targetText(target)}</td>
          <td>{dueWords(view.entry?.dueAt ?? 'unknown')}</td>
        </tr>
        <tr>
          <th scope="row">{t('deadlines.afterwards')}</th>
          <td data-new="true">{next ? targetText(next) : unknownMark}</td>
          <td data-new="true">{next ? dueWords(dueOf(view, next)) : unknownMark}</td>
        </tr>
      </tbody>
    </table>
  )
}

const nextTarget = ({ unit }: Target, value: string): Target | null =>
  /^\d{1,6}$/.test(value) ? { value: Number(value), unit } : null

type Due = number | 'unknown' | 'outside'

/** What the rules of time give; the backend has the last word. */
function dueOf({ entry }: CaseView, target: Target): Due {
  if (entry === null) return 'unknown'
  const { givenDueAt: _, ...clock } = entry.clock
  try {
    return deadline(entry.calendar, extended(clock, target)).dueAt ?? 'unknown'
  } catch (error) {
    if (error instanceof SlaError) return 'outside'
    throw error
  }
}
