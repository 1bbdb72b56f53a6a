import type { ReactNode } from 'react'
import type { DrawLink } from './link.ts'
import styles from './TabLinks.module.css'
import type { Tone } from './tone.ts'

export type TabLink = {
  readonly key: string
  readonly label: ReactNode
  /** Already written in the digits of the language; nothing where there is nothing to count, or it is not known. */
  readonly count?: ReactNode
  readonly tone?: Tone | undefined
  readonly current: boolean
  readonly link: DrawLink
}

type TabLinksProps = {
  /** What the tabs choose between, for a screen reader. */
  readonly label: string
  readonly items: readonly TabLink[]
}

/** Views of one list, each a link with its count. They are links, not tabs: each is an address. */
export function TabLinks({ label, items }: TabLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {items.map(item => (
          <li key={item.key}>{drawTab(item)}</li>
        ))}
      </ul>
    </nav>
  )
}

function drawTab({ label, count, tone = 'plain', current, link }: TabLink): ReactNode {
  return link({
    className: styles.tab,
    'data-tone': tone,
    'aria-current': current ? 'page' : undefined,
    children: (
      <>
        <span>{label}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </>
    )
  })
}
