import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { askApplicant } from '#api/act'
import { useFailedFace } from '#i18n/use-failed-face'
import { useWords } from '#i18n/use-words'
import { Failed } from '#ui/States'
import styles from './Applicant.module.css'
import { ApplicantDetails } from './ApplicantDetails'
import { ApplicantForm } from './ApplicantForm'
import { Part } from './Part'

type ApplicantProps = { readonly id: string; readonly kind: string }

/**
 * Who applied: hidden until somebody gives a reason, which the backend logs. What was shown is forgotten with the panel, and is in no cache:
 * `gcTime: 0`, and the state is this component's own.
 */
export function Applicant({ id, kind }: ApplicantProps) {
  const t = useWords('cases')
  const api = useApi()
  const look = useMutation({
    mutationFn: (reason: string) => askApplicant(api, id, reason),
    gcTime: 0,
    networkMode: 'always'
  })
  return (
    <Part title={t('applicant.title')}>
      <ApplicantKind kind={kind} />
      {look.data ? (
        <>
          <ApplicantDetails applicant={look.data} reason={look.variables} />
          <Button className={styles.button} variant="default" onClick={() => look.reset()}>
            {t('applicant.hide')}
          </Button>
        </>
      ) : (
        <ApplicantForm isAsking={look.isPending} onAsk={reason => look.mutate(reason)} />
      )}
      {look.error && <LookFailed error={look.error} onRetry={() => look.mutate(look.variables)} />}
    </Part>
  )
}

const kinds = ['citizen', 'resident', 'business'] as const

function ApplicantKind({ kind }: { readonly kind: string }) {
  const t = useWords(['cases', 'common'])
  const known = kinds.find(one => one === kind)
  return <p className={styles.kind}>{known ? t(`applicant.${known}`) : t('common:unknownValue', { value: kind })}</p>
}

function LookFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useWords('cases')
  return <Failed {...useFailedFace(error, onRetry, t('applicant.failed'))} />
}
