import { useMemo } from 'react'
import type { Case } from '#api/generated/types.gen'
import { wholeClock } from '#casework/case-clock'
import { useWords } from '#i18n/use-words'
import type { LiveCase } from '#live/live-case'
import { type Proof, proof } from '#sla/proof'
import { DeadlineStrip } from './DeadlineStrip'
import { Ledger } from './Ledger'
import { Part } from './Part'
import { PrintProof } from './PrintProof'
import { TwoOutcomes } from './TwoOutcomes'
import { useProofWords } from './use-proof-words'
import styles from './WhyDeadline.module.css'

type WhyDeadlineProps = { readonly shown: Case; readonly entry: LiveCase }

/** Why the deadline is what it is: the days as a strip, what follows from them in sentences, the ledger, and the same on paper. */
export function WhyDeadline({ shown, entry }: WhyDeadlineProps) {
  const t = useWords('cases')
  const proved = useMemo(() => proofOf(shown, entry), [shown, entry])
  return (
    <Part title={t('why.title')} actions={<PrintProof shown={shown} proof={proved} />}>
      <DeadlineStrip proof={proved} />
      <TwoOutcomes proof={proved} />
      <Conclusion proof={proved} />
      <Ledger proof={proved} />
    </Part>
  )
}

/** Of the deadline that is shown: one the backend gave is believed here too. */
const proofOf = (shown: Case, { calendar }: LiveCase) =>
  proof(calendar, wholeClock(shown), shown.clock.agreementVersion)

/** What was promised, what came of it and on which versions it rests; the days between are the ledger's. */
function Conclusion({ proof: proved }: { readonly proof: Proof }) {
  const { frame } = useProofWords()
  const [target, versions, ...conclusion] = frame(proved)
  return (
    <>
      <p className={styles.words}>{[target, ...conclusion].join(' ')}</p>
      <p className={styles.versions}>{versions}</p>
    </>
  )
}
