import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'

type PanelProps = {
  /** Without a title the panel is a plain frame. */
  readonly title?: ReactNode
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  /** Where the title stands in the page's outline. */
  readonly level?: 2 | 3
  /** The content reaches the edges: lists of rows and tables. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A white panel with a hairline around it and, given a title, a header row; a region named by that title. */
export function Panel({ title, sub, actions, level = 2, flush = false, children }: PanelProps) {
  const titleId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  if (title === undefined) return <div className={styles.panel}>{body(flush, children)}</div>
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <Heading id={titleId} className={styles.title}>
            {title}
          </Heading>
          {sub !== undefined && <div className={styles.sub}>{sub}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {body(flush, children)}
    </section>
  )
}

const body = (flush: boolean, children: ReactNode) => (
  <div className={flush ? styles.flush : styles.body}>{children}</div>
)
