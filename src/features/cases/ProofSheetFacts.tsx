import type { ReactNode } from 'react'
import { useApi } from '#api/ApiProvider'
import { useDesk } from '#live/desk'
import { Ltr } from '#ui/Ltr'
import type { ProofSheetProps } from './ProofSheet'
import styles from './ProofSheet.module.css'
import { useProofPen } from './use-proof-pen'

/** What was promised, from when, until when, and on what it rests. */
export function ProofSheetFacts({ shown, proof, words }: ProofSheetProps) {
  const { index } = useDesk()
  const { clock } = useApi()
  const pen = useProofPen(words)
  const texts = words.words.proof
  const service = index.service(shown.service)
  const office = index.office(shown.office)
  const dueText = (at: number | null) => {
    if (at === null) return texts.dueUnknown
    const said = proof.target.unit === 'calendarDays' ? at - 1 : at
    return `${pen.moment(said)} · ${pen.hijri(at - 1)}`
  }
  return (
    <dl className={styles.facts}>
      <Fact label={texts.service}>{service ? pen.name(service) : shown.service}</Fact>
      <Fact label={texts.office}>{office ? pen.name(office) : shown.office}</Fact>
      <Fact label={texts.start}>{pen.moment(proof.startedAt)}</Fact>
      <Fact label={texts.target}>{pen.target(proof.target)}</Fact>
      {proof.original && <Fact label={texts.firstTarget}>{pen.target(proof.original.target)}</Fact>}
      <Fact label={texts.due} strong>
        {dueText(proof.dueAt)}
      </Fact>
      {proof.other && <Fact label={texts.otherDue}>{dueText(proof.other.dueAt)}</Fact>}
      <Fact label={texts.agreement}>
        {texts.version} {pen.number(shown.clock.agreementVersion)}
      </Fact>
      <Fact label={texts.calendar}>
        {texts.version} <Ltr>{proof.calendarVersion}</Ltr>
      </Fact>
      <Fact label={texts.asOf}>{pen.moment(clock.now())}</Fact>
      <Fact label={texts.zone}>
        <Ltr>{proof.timeZone}</Ltr>
      </Fact>
    </dl>
  )
}

type FactProps = { readonly label: string; readonly strong?: boolean; readonly children: ReactNode }

function Fact({ label, strong = false, children }: FactProps) {
  return (
    <div className={styles.fact} data-strong={strong}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
