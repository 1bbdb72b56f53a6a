import { type ApiError, statusOf } from '#api/error'
import { useErrorWords } from '#i18n/error-words'
import { useWords } from '#i18n/use-words'
import { OutcomeBox } from './OutcomeBox'

type RefusedProps = { readonly error: ApiError; readonly hasForm: boolean; readonly onDismiss: () => void }

/** The backend said no: what was shown in advance is taken back, and this is why. */
export function Refused({ error, hasForm, onDismiss }: RefusedProps) {
  const t = useWords('cases')
  const words = useErrorWords(error)
  const why = useWhy(error)
  return (
    <OutcomeBox title={t('outcome.refused')} onDismiss={onDismiss}>
      <p>{why ?? `${words.title}. ${words.action}`}</p>
      {hasForm && <p>{t('outcome.kept')}</p>}
      {words.details.length > 0 && <p>{words.details.join(' · ')}</p>}
    </OutcomeBox>
  )
}

/** The words for errors speak of reading; those of acting are said here. */
function useWhy(error: ApiError): string | null {
  const t = useWords('cases')
  const status = statusOf(error)
  if (status === 403) return t('outcome.forbidden')
  return status === 409 ? t('outcome.notAllowed') : null
}
