import type { ProofLine } from '#sla/proof-lines'

/** A row of a ledger on paper. Closed dates one after the other share one, and so do those on which the clock stood still all day. */
export type LedgerRow = {
  readonly from: string
  readonly to: string
  readonly said: string
  readonly ranMs: number
  readonly isDue: boolean
}

/** `say` gives what is said of a day, without its date. */
export function ledgerRows(lines: readonly ProofLine[], say: (line: ProofLine) => string): readonly LedgerRow[] {
  const rows: LedgerRow[] = []
  for (const line of lines) {
    const said = say(line)
    const last = rows.at(-1)
    if (last && last.said === said && (line.kind === 'closed' || line.kind === 'paused'))
      rows[rows.length - 1] = { ...last, to: line.date }
    else rows.push({ from: line.date, to: line.date, said, ranMs: line.ranMs, isDue: line.isDue })
  }
  return rows
}
