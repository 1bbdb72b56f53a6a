import type { ReactNode } from 'react'
import styles from './Figure.module.css'
import type { DrawLink } from './link.ts'
import type { Tone } from './tone.ts'

type FigureProps = {
  readonly label: ReactNode
  /** Already written in the digits of the language; the unknown mark where it is not known, never a zero. */
  readonly value: ReactNode
  readonly note?: ReactNode
  readonly tone?: Tone
  /** The whole of it is then a link to exactly what it counts. */
  readonly link?: DrawLink | undefined
}

/** One number with its label above and small print below. */
export function Figure({ label, value, note, tone = 'plain', link }: FigureProps) {
  const children = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  )
  if (link) return link({ className: `${styles.figure} ${styles.linked}`, 'data-tone': tone, children })
  return (
    <div className={styles.figure} data-tone={tone}>
      {children}
    </div>
  )
}
