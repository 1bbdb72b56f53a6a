import { useTranslation } from 'react-i18next'
import { FigureRow } from '#ui/FigureRow'
import { Panel } from '#ui/Panel'
import { SlowNotice } from '#ui/SlowNotice'
import { defaults } from './search'
import styles from './WeeklyLoading.module.css'

/** The shape of what is to come: four figures, a chart. It stands still: nothing has happened. */
export function WeeklyLoading() {
  const { t } = useTranslation(['compliance', 'common'])
  return (
    <>
      <SlowNotice text={t('common:slow')} />
      <div role="status" aria-busy="true" aria-label={t('loading')} className={styles.loading}>
        <div aria-hidden="true">
          <FigureRow label={t('figures.label')}>
            <BlankFigure />
            <BlankFigure />
            <BlankFigure />
            <BlankFigure />
          </FigureRow>
        </div>
        <Panel title={t('chart.title')}>
          <div aria-hidden="true" className={styles.text} />
          <BlankChart />
        </Panel>
      </div>
    </>
  )
}

function BlankFigure() {
  return (
    <div className={styles.figure}>
      <div className={styles.text} />
      <div className={styles.number} />
      <div className={styles.text} />
    </div>
  )
}

const weeks = Array.from({ length: defaults.weeks }, (_, week) => week)

/** Two plots: room for the dots above, bars below. */
function BlankChart() {
  return (
    <div aria-hidden="true" className={styles.chart}>
      <div className={styles.rates} />
      <div className={styles.bars}>
        {weeks.map(week => (
          <span key={week} className={styles.bar} />
        ))}
      </div>
    </div>
  )
}
