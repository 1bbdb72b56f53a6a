import { instantOfDate } from '#i18n/dates'
import { formatsOf, useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Proof } from '#sla/proof'
import type { ProofLine } from '#sla/proof-lines'
import { useLength } from './use-length'
import { useProofWords } from './use-proof-words'
import styles from './WhyDeadline.module.css'
import { withoutDate } from './without-date'

/** The count day by day, folded away until somebody wants to check it. */
export function Ledger({ proof }: { readonly proof: Proof }) {
  const t = useWords('cases')
  const length = useLength()
  const ranMs = proof.lines.reduce((sum, line) => sum + line.ranMs, 0)
  return (
    <details className={styles.ledger}>
      <summary>{t('why.ledger')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('proof.date')}</th>
            <th scope="col">{t('proof.what')}</th>
            <th scope="col" data-number="true">
              {t('proof.ran')}
            </th>
          </tr>
        </thead>
        <tbody>
          {proof.lines.map(line => (
            <LedgerRow key={line.date} proof={proof} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('proof.total')}
            </th>
            <td data-number="true">{length(ranMs)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  )
}

function LedgerRow({ proof, line }: { readonly proof: Proof; readonly line: ProofLine }) {
  const { locale } = useFormat()
  const length = useLength()
  const { day } = useProofWords()
  return (
    <tr data-due={line.isDue}>
      <th scope="row">{formatsOf(locale, 'UTC').date(instantOfDate(line.date))}</th>
      <td>{day(proof, line).map(withoutDate).join(' ')}</td>
      <td data-number="true">{line.ranMs > 0 && length(line.ranMs)}</td>
    </tr>
  )
}
