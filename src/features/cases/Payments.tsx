import type { CasePayment } from '#api/generated/types.gen'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { StateShape } from '#ui/StateShape'
import styles from './Papers.module.css'
import { Part } from './Part'

/** Payments, each with the two notices the agreement promises. A notice that was not sent is said so; it is a broken promise, not a gap. */
export function Payments({ payments }: { readonly payments: readonly CasePayment[] }) {
  const t = useWords('cases')
  return (
    <Part title={t('payments.title')}>
      {payments.length === 0 ? (
        <p className={styles.none}>{t('payments.none')}</p>
      ) : (
        <ul className={styles.list}>
          {payments.map(payment => (
            <PaymentItem key={payment.id} payment={payment} />
          ))}
        </ul>
      )}
    </Part>
  )
}

const baisaInRial = 1000

function PaymentItem({ payment }: { readonly payment: CasePayment }) {
  const t = useWords('cases')
  const format = useFormat()
  const amount = format.number(payment.amountBaisa / baisaInRial, 3)
  return (
    <li className={styles.payment}>
      <div className={styles.item}>
        <strong className={styles.amount}>{t('payments.amount', { amount })}</strong>
        <time dateTime={payment.paidAt} className={styles.quiet}>
          {t('payments.paid', { time: format.dateTime(Date.parse(payment.paidAt)) })}
        </time>
      </div>
      <NoticeLine label={t('payments.email')} sentAt={payment.emailSentAt} />
      <NoticeLine label={t('payments.sms')} sentAt={payment.smsSentAt} />
    </li>
  )
}

function NoticeLine({ label, sentAt }: { readonly label: string; readonly sentAt: string | null }) {
  const t = useWords('cases')
  const format = useFormat()
  return (
    <div className={styles.item}>
      <span>{label}</span>
      <span className={styles.state} data-tone={sentAt === null ? 'overdue' : 'onTrack'}>
        <StateShape state={sentAt === null ? 'missed' : 'met'} />
        {sentAt === null ? t('payments.missing') : t('payments.sent', { time: format.dateTime(Date.parse(sentAt)) })}
      </span>
    </div>
  )
}
