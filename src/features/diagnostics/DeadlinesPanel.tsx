import { useMemo } from 'react'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useLiveDesk } from '#live/use-live-desk'
import { Ltr } from '#ui/Ltr'
import { Panel } from '#ui/Panel'
import { compareDeadlines, type Difference } from './compare-deadlines'
import styles from './Facts.module.css'

/** This many are enough to see what is wrong; all are counted. */
const shown = 50

/** Whether backend and dashboard come to the same deadlines: two sides that do not are what users of other systems complain of most. */
export function DeadlinesPanel() {
  const t = useWords('diagnostics')
  const { open, state } = useLiveDesk()
  const { compared, differing } = useMemo(() => compareDeadlines(open.queue().cases), [open])
  return (
    <Panel title={t('deadlines.title')} sub={t('deadlines.intro')} flush>
      {differing.length > 0 ? (
        <Differences differing={differing} />
      ) : (
        <p className={styles.none}>
          {state.kind === 'ready' ? t(compared === 0 ? 'deadlines.none' : 'deadlines.agree') : t('connection.none')}
        </p>
      )}
    </Panel>
  )
}

function Differences({ differing }: { readonly differing: readonly Difference[] }) {
  const t = useWords('diagnostics')
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      <p className={styles.none}>{t('deadlines.differ', { count: differing.length })}</p>
      <table className={styles.table} aria-label={t('deadlines.title')}>
        <thead>
          <tr>
            <th scope="col">{t('deadlines.case')}</th>
            <th scope="col">{t('deadlines.received')}</th>
            <th scope="col">{t('deadlines.computed')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.slice(0, shown).map(({ reference, received, computed }) => (
            <tr key={reference}>
              <th scope="row">
                <Ltr>{reference}</Ltr>
              </th>
              <td>{format.dateTime(received)}</td>
              <td>{computed === null ? unknownMark : format.dateTime(computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
