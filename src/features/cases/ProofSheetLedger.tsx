import { instantOfDate } from '#i18n/dates'
import type { Proof } from '#sla/proof'
import { ledgerRows } from './ledger-rows'
import styles from './ProofSheet.module.css'
import type { ProofWords } from './proof-words'
import type { ProofPen } from './use-proof-pen'

type ProofSheetLedgerProps = {
  readonly proof: Proof
  readonly texts: ProofWords['words']['proof']
  readonly pen: ProofPen
}

/** From so many days on the rows stand closer, so that two months with their pauses still fit on the page. */
const longFrom = 18

/** The count day by day, on paper. */
export function ProofSheetLedger({ proof, texts, pen }: ProofSheetLedgerProps) {
  const rows = ledgerRows(proof.lines, line => pen.day(proof, line).join(' '))
  const ranInAll = rows.reduce((sum, { ranMs }) => sum + ranMs, 0)
  const dateText = (date: string) => pen.date(instantOfDate(date))
  return (
    <table className={styles.ledger} data-long={rows.length > longFrom}>
      <caption>{texts.ledger}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.date}</th>
          <th scope="col">{texts.what}</th>
          <th scope="col" data-number="true">
            {texts.ran}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, said, ranMs, isDue }) => (
          <tr key={from} data-due={isDue}>
            <th scope="row">{from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`}</th>
            <td>{said}</td>
            <td data-number="true">{ranMs > 0 && pen.length(ranMs)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {texts.total}
          </th>
          <td data-number="true">{pen.length(ranInAll)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
