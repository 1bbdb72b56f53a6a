import { useDueText } from '#casework/use-due-text'
import { useWords } from '#i18n/use-words'
import type { Proof } from '#sla/proof'
import styles from './WhyDeadline.module.css'

/** Where an expected holiday lies on the way the deadline is one of two, and both are said until it is announced or withdrawn. */
export function TwoOutcomes({ proof }: { readonly proof: Proof }) {
  const t = useWords('cases')
  const dueText = useDueText()
  if (proof.other === null) return null
  const textOf = (at: number | null) => (at === null ? t('why.notKnown') : dueText(at, proof.target.unit))
  return (
    <dl className={styles.outcomes} aria-label={t('why.other')}>
      <dt>{t('why.expectedDeadline')}</dt>
      <dd>{textOf(proof.dueAt)}</dd>
      <dt>{t('why.otherDeadline')}</dt>
      <dd>{textOf(proof.other.dueAt)}</dd>
    </dl>
  )
}
