import type { Applicant } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import styles from './Applicant.module.css'

type ApplicantDetailsProps = { readonly applicant: Applicant; readonly reason: string }

/** The applicant as the backend gave it, with what the look was logged for. */
export function ApplicantDetails({ applicant, reason }: ApplicantDetailsProps) {
  const t = useWords('cases')
  const rest = (['civilNumber', 'phone', 'email'] as const).flatMap(name => {
    const value = applicant[name]
    return value === undefined ? [] : [{ name, value }]
  })
  return (
    <>
      <p role="status" className={styles.hint}>
        {t('applicant.logged', { reason })}
      </p>
      <dl className={styles.details}>
        <dt>{t('applicant.name')}</dt>
        <dd>
          <bdi>{applicant.name}</bdi>
        </dd>
        {rest.map(({ name, value }) => (
          <div key={name} className={styles.pair}>
            <dt>{t(`applicant.${name}`)}</dt>
            <dd>
              <Ltr>{value}</Ltr>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
