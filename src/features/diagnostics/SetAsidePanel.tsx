import { useSyncExternalStore } from 'react'
import type { SetAside } from '#api/set-aside'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import { Ltr } from '#ui/Ltr'
import { Panel } from '#ui/Panel'
import styles from './Facts.module.css'

/** The rows that are missing from every figure, and why. */
export function SetAsidePanel() {
  const t = useWords(['diagnostics', 'common'])
  const { setAside, feed } = useDesk()
  const state = useFeedState(feed)
  const rows = useSyncExternalStore(setAside.subscribe, setAside.rows, setAside.rows)
  const count = useSyncExternalStore(setAside.subscribe, setAside.count, setAside.count)
  return (
    <Panel title={t('aside.title')} sub={count === 0 ? undefined : t('aside.count', { count })} flush>
      {rows.length === 0 ? (
        <p className={styles.none}>{t(state.kind === 'ready' ? 'aside.none' : 'connection.none')}</p>
      ) : (
        <Rows rows={rows} />
      )}
    </Panel>
  )
}

function Rows({ rows }: { readonly rows: readonly SetAside[] }) {
  const t = useWords('diagnostics')
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('aside.title')}>
        <thead>
          <tr>
            <th scope="col">{t('aside.row')}</th>
            <th scope="col">{t('aside.list')}</th>
            <th scope="col">{t('aside.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows without a name of their own are told apart by their place alone
            <tr key={`${row.row} ${at}`}>
              <th scope="row">
                <Ltr>{row.row}</Ltr>
              </th>
              <td>
                <Ltr>{row.operation}</Ltr>
              </td>
              <td>
                {row.issues.map(issue => (
                  <div key={issue}>
                    <Ltr>{issue}</Ltr>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
