import type { ReactNode } from 'react'
import type { DrawLink } from './link.ts'
import styles from './SegmentedLinks.module.css'

export type SegmentedLink = {
  readonly key: string
  readonly label: ReactNode
  readonly current: boolean
  readonly link: DrawLink
}

type SegmentedLinksProps = { readonly label: string; readonly items: readonly SegmentedLink[] }

/** A few choices of one thing side by side (a period, a grouping), each a link, since each is an address. */
export function SegmentedLinks({ label, items }: SegmentedLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.segments}>
        {items.map(({ key, label: children, current, link }) => (
          <li key={key}>
            {link({ className: styles.segment, 'aria-current': current ? 'page' : undefined, children })}
          </li>
        ))}
      </ul>
    </nav>
  )
}
