import type { ReactNode } from 'react'
import styles from './Beside.module.css'

/** A list and, while one is open, what is open beside it; where there is less room it lies over the list, which keeps its place below. */
export function Beside({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.beside} data-open={isOpen}>
      {children}
    </div>
  )
}

/** What is open beside a list. */
export function BesidePane({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pane}>{children}</div>
}
