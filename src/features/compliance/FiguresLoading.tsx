import { useWords } from '#i18n/use-words'
import { FigureRow } from '#ui/FigureRow'
import { SlowNotice } from '#ui/SlowNotice'
import styles from './FiguresLoading.module.css'

const figures = [1, 2, 3, 4, 5]

/** The shape of five figures to come. It stands still: nothing has happened. */
export function FiguresLoading() {
  const t = useWords(['compliance', 'common'])
  return (
    <>
      <SlowNotice text={t('common:slow')} />
      <div role="status" aria-busy="true" aria-label={t('figures.loading')}>
        <div aria-hidden="true">
          <FigureRow label={t('figures.label')}>
            {figures.map(figure => (
              <div key={figure} className={styles.figure}>
                <div className={styles.text} />
                <div className={styles.number} />
                <div className={styles.text} />
              </div>
            ))}
          </FigureRow>
        </div>
      </div>
    </>
  )
}
