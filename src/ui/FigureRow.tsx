import { Children, type ReactNode } from 'react'
import styles from './FigureRow.module.css'

type FigureRowProps = { readonly label: string; readonly children: ReactNode }

/** Figures in one panel, side by side with hairlines between; they wrap to equal columns where the page is narrow. */
export function FigureRow({ label, children }: FigureRowProps) {
  return (
    <ul aria-label={label} className={styles.row}>
      {Children.map(children, child => (
        <li className={styles.cell}>{child}</li>
      ))}
    </ul>
  )
}
