import { type ReactNode, useState } from 'react'
import styles from './ChartFrame.module.css'

export type ChartTable = {
  /** The words of the toggle; they name the table too. */
  readonly label: string
  readonly columns: readonly { readonly key: string; readonly label: ReactNode; readonly numeric?: boolean }[]
  /** Cells in the order of the columns, already written in the language. The first one names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

type ChartDataProps = { readonly table: ChartTable }

/** The numbers of a chart as a table, in the direction of the page; closed to begin with, and drawn when it is opened: a year has many days. */
export function ChartData({ table: { label, columns, rows } }: ChartDataProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.data} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <Numbers label={label} columns={columns} rows={rows} />}
    </details>
  )
}

function Numbers({ label, columns, rows }: ChartTable) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields; and no landmark, of which a page of charts would have a dozen of one name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div role="group" className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ key, label: words, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              {columns.map(({ key, numeric }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={key} data-numeric={numeric}>
                    {row.cells[index]}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
