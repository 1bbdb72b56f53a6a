import { Kbd } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import { useWatched } from '#live/use-watched'
import { Dialog } from '#ui/Dialog'
import { keyFaces, type Shortcut, withoutRepeats } from '#ui/shortcuts'
import { shortcuts } from '#ui/use-shortcuts'
import { finder } from './finder'
import styles from './KeysHelp.module.css'

/** Every key there is on this page, drawn from the list that hears them. On an Arabic keyboard they are the same keys, so their Arabic letters stand beside. */
export function KeysHelp() {
  const t = useWords('casework')
  const groups = withoutRepeats(useWatched(shortcuts))
  return (
    <Dialog opened onClose={() => finder.show(null)} title={t('keys.title')} closeLabel={t('ask.close')} size="44rem">
      <div className={styles.groups}>
        {groups.map(({ title, shortcuts: own }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {own.map(shortcut => (
                <div key={shortcut.label} className={styles.row}>
                  <dt>
                    <Keys shortcut={shortcut} />
                  </dt>
                  <dd>{shortcut.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const t = useWords('casework')
  return (
    <span dir="ltr" className={styles.faces}>
      {shortcut.ctrl && <Kbd>{t('keys.ctrl')}</Kbd>}
      {shortcut.shift && shortcut.code !== 'Slash' && <Kbd>{t('keys.shift')}</Kbd>}
      {keyFaces(shortcut).map(face => (
        <Kbd key={face}>{face}</Kbd>
      ))}
    </span>
  )
}
