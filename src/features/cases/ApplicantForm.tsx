import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './Applicant.module.css'

type ApplicantFormProps = { readonly isAsking: boolean; readonly onAsk: (reason: string) => void }

const shortestReason = 3
const longestReason = 500

/** Asks why before anything is shown. */
export function ApplicantForm({ isAsking, onAsk }: ApplicantFormProps) {
  const t = useWords('cases')
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isShort, setShort] = useState(false)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const isEnough = reason.trim().length >= shortestReason
    setShort(!isEnough)
    if (isEnough) onAsk(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    setOpen(false)
  }
  if (!isOpen)
    return (
      <>
        <p className={styles.hint}>{t('applicant.hidden')}</p>
        <Button className={styles.button} variant="default" onClick={() => setOpen(true)}>
          {t('applicant.show')}
        </Button>
      </>
    )
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextInput
        ref={input => input?.focus()}
        label={t('applicant.reason')}
        description={t('applicant.hidden')}
        required
        autoComplete="off"
        classNames={{ input: styles.freeText }}
        maxLength={longestReason}
        value={reason}
        error={isShort ? t('applicant.tooShort') : null}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.button} loading={isAsking}>
        {t('applicant.show')}
      </Button>
    </form>
  )
}
