import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/queries'
import { useFailedFace } from '#i18n/use-failed-face'
import { useDesk } from '#live/desk'
import { Panel } from '#ui/Panel'
import { SlowNotice } from '#ui/SlowNotice'
import { Failed } from '#ui/States'
import { LastKnown } from './LastKnown'
import { questionOf } from './question'
import { useAsked } from './use-asked'
import { useToday } from './use-today'
import styles from './Weekly.module.css'
import { WeeklyLoading } from './WeeklyLoading'
import { WeeklyReport } from './WeeklyReport'

/** The counts are of whole weeks; asked again this often the running one is never far behind. */
const refreshMs = 5 * 60_000

/** Figures and chart of what the address asks for. The picture before stays, dimmed, until the new one is there. */
export function Weekly() {
  const { t } = useTranslation()
  const { data, error, isPlaceholderData, isFetching, refetch } = useWeekly()
  const retry = () => void refetch()
  if (!data) return error ? <WeeklyFailed error={error} busy={isFetching} onRetry={retry} /> : <WeeklyLoading />
  return (
    <>
      {isPlaceholderData && <SlowNotice text={t('slow')} />}
      {error && <LastKnown asOf={data.asOf} busy={isFetching} onRetry={retry} />}
      <div className={styles.report} aria-busy={isPlaceholderData}>
        <WeeklyReport completions={data} stale={isPlaceholderData} />
      </div>
    </>
  )
}

function useWeekly() {
  const api = useApi()
  const asked = useAsked()
  const today = useToday(useDesk().index.agreement.calendar.timeZone)
  return useQuery({
    ...completionsQuery(api, questionOf(asked, today)),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs
  })
}

type WeeklyFailedProps = { readonly error: unknown; readonly busy: boolean; readonly onRetry: () => void }

function WeeklyFailed({ error, busy, onRetry }: WeeklyFailedProps) {
  const { t } = useTranslation('compliance')
  const face = useFailedFace(error, onRetry, t('failed'))
  return (
    <Panel>
      <Failed {...face} retry={{ ...face.retry, busy }} />
    </Panel>
  )
}
