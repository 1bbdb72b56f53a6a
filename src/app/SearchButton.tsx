import { UnstyledButton } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import { SearchIcon } from '#ui/icons'
import { finder } from './finder'
import styles from './SearchButton.module.css'

/** The way into the palette for those who do not know its key; it looks like the field it opens. */
export function SearchButton() {
  const t = useWords('casework')
  return (
    <UnstyledButton
      className={styles.search}
      aria-label={t('palette.label')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={() => finder.show('palette')}
    >
      <SearchIcon size={16} />
      <span className={styles.words}>{t('palette.button')}</span>
      <kbd className={styles.key} dir="ltr">
        {t('palette.key')}
      </kbd>
    </UnstyledButton>
  )
}
