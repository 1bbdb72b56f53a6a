import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Page } from '#ui/Page'
import { CasesAsked } from './CasesAsked'
import styles from './ComplianceCases.module.css'
import { CountedCases } from './CountedCases'
import { pageSearchOf } from './cases-question'
import { NotOffered } from './NotOffered'
import type { OpenCase } from './open-case'
import { useCasesQuestion } from './use-cases-question'

const route = getRouteApi('/compliance/cases')

type ComplianceCasesPageProps = {
  /** What is drawn beside the list for the case that is open. */
  readonly panel: (open: OpenCase) => ReactNode
}

/** What a backend has to have for each list; the forecast rests on the pace of closings. */
const needed = { counted: 'completionCases', moved: 'backlogCases', unfit: 'completions' } as const

/** The cases behind one mark: as many as it counts, by the same question. */
export function ComplianceCasesPage({ panel }: ComplianceCasesPageProps) {
  const t = useWords(['compliance', 'common'])
  const title = t('cases.title')
  const asked = useCasesQuestion(route.useSearch())
  const offered = useDesk().service.capabilities.includes(needed[asked.kind])
  return (
    <Page title={title} documentTitle={t('common:app.pageTitle', { page: title })} sub={<BackLink />}>
      {offered ? (
        <>
          <CasesAsked asked={asked} />
          <CountedCases asked={asked} panel={panel} />
        </>
      ) : (
        <NotOffered />
      )}
    </Page>
  )
}

/** To the charts of the same cases, over the same days. */
function BackLink() {
  const t = useWords('compliance')
  const search = pageSearchOf(route.useSearch())
  return (
    <Link to="/compliance" search={search} className={styles.back}>
      {t('cases.back')}
    </Link>
  )
}
