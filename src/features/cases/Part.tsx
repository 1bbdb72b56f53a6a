import { type ReactNode, useId } from 'react'
import styles from './Part.module.css'

type PartProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }

/** A part of the panel under its heading. */
export function Part({ title, actions, children }: PartProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
