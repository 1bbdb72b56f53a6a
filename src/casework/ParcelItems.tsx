import type { CaseRow } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import type { DrawLink } from '#ui/link'
import styles from './OutboxTray.module.css'
import type { Item, Outcome, Parcel } from './parcel'
import { isUndoable } from './undo'
import { useOutcomeText, useRefusalText } from './use-parcel-words'

/** The way to a case, which is for the page around to know. */
export type LinkToCase = (row: CaseRow) => DrawLink

const mostListed = 100
/** What has to be looked at first. */
const order: readonly Outcome['kind'][] = ['overtaken', 'refused', 'unknown', 'waiting', 'done', 'cancelled']

type ParcelItemsProps = { readonly id: string; readonly parcel: Parcel; readonly link: LinkToCase }

/** What became of each case, those that need somebody first. */
export function ParcelItems({ id, parcel, link }: ParcelItemsProps) {
  const t = useWords('casework')
  const sorted = order.flatMap(kind => parcel.items.filter(({ outcome }) => outcome.kind === kind))
  const more = sorted.length - mostListed
  return (
    <div id={id} className={styles.details}>
      <ul className={styles.items}>
        {sorted.slice(0, mostListed).map(item => (
          <li key={item.deed.row.id} className={styles.item}>
            {link(item.deed.row)({ className: styles.reference, children: <Ltr>{item.deed.row.reference}</Ltr> })}
            <Told item={item} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>{t('tray.more', { count: more })}</p>}
      {parcel.undoes === null && !isUndoable(parcel.kind) && parcel.stage === 'settled' && (
        <p className={styles.quiet}>{t('tray.noUndo')}</p>
      )}
    </div>
  )
}

function Told({ item: { deed, outcome } }: { readonly item: Item }) {
  const textOf = useOutcomeText()
  return <span>{outcome.kind === 'refused' ? <Refusal error={outcome.error} /> : textOf(deed, outcome)}</span>
}

const Refusal = ({ error }: { readonly error: Parameters<typeof useRefusalText>[0] }) => useRefusalText(error)
