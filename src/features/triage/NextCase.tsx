import { useEffect, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import { linkTo } from './open-case'
import styles from './TriagePage.module.css'

/** The open case needs nobody any more: how many are left, and the way on, which has the focus so that Enter goes there. */
export function NextCase({ nextId, left }: { readonly nextId: string | null; readonly left: number }) {
  const t = useWords('triage')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('a')?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={box} className={styles.next}>
      <span role="status">{t('left', { count: left })}</span>
      {nextId === null
        ? linkTo(undefined)({ className: styles.onward, children: t('backToList') })
        : linkTo(nextId)({ className: styles.onward, children: t('next') })}
    </div>
  )
}
