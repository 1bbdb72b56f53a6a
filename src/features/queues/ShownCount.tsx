import { useWords } from '#i18n/use-words'
import { useWatchedPart } from '#live/use-watched'
import type { View } from '#live/view'
import type { ViewSnapshot } from '#live/view-snapshot'
import styles from './FilterBar.module.css'

/** How many cases there are of what is asked for. */
export function ShownCount({ view }: { readonly view: View }) {
  const t = useWords('queues')
  const count = useWatchedPart(view, lengthOf)
  return <p className={styles.count}>{t('table.shown', { count })}</p>
}

const lengthOf = ({ length }: ViewSnapshot) => length
