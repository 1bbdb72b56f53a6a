import { LiveFaces } from '#casework/LiveFaces'
import { useWords } from '#i18n/use-words'
import { Page } from '#ui/Page'
import { BreachingNext } from './BreachingNext'
import { Figures } from './Figures'
import { Happenings } from './Happenings'
import { HorizonPanel } from './HorizonPanel'
import styles from './OverviewPage.module.css'
import { Workload } from './Workload'

/** Where trouble is, before it is late: six figures, what is due when, what breaches next, who has how much, what just happened. */
export function OverviewPage() {
  const t = useWords(['overview', 'common'])
  const title = t('title')
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })}>
      <LiveFaces loadingLabel={t('loading')} failedTitle={t('failed')} columns={[24, 4, 4, 4, 4, 4, 4, 4, 4]}>
        <Figures />
        <div className={styles.split}>
          <HorizonPanel />
          <div className={styles.aside}>
            <BreachingNext />
            <Workload />
            <Happenings />
          </div>
        </div>
      </LiveFaces>
    </Page>
  )
}
