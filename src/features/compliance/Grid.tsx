import type { ReactNode } from 'react'
import styles from './Grid.module.css'

type CellProps = {
  /** How much of the page's width: two thirds, a half, a third, all of it. Where the page is narrow all have all of it. */
  readonly span: 'wide' | 'half' | 'third' | 'full'
  readonly children: ReactNode
}

/** The panels of the page, side by side as far as there is room. */
export function Grid({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.room}>
      <div className={styles.grid}>{children}</div>
    </div>
  )
}

/** A place for a panel, or for several one above the other. */
export function Cell({ span, children }: CellProps) {
  return (
    <div className={styles.cell} data-span={span}>
      {children}
    </div>
  )
}
