import type { Case } from '#api/generated/types.gen'
import { useDesk } from '#live/desk'
import type { Proof } from '#sla/proof'
import { DayStrip } from '#ui/DayStrip'
import { Ltr } from '#ui/Ltr'
import { dayFace } from './day-strip'
import styles from './ProofSheet.module.css'
import { ProofSheetFacts } from './ProofSheetFacts'
import { ProofSheetLedger } from './ProofSheetLedger'
import type { ProofWords } from './proof-words'
import { useProofPen } from './use-proof-pen'

export type ProofSheetProps = { readonly shown: Case; readonly proof: Proof; readonly words: ProofWords }

/** The proof of a deadline on paper, in a language of its own. It names the case and what was promised, and nobody. */
export function ProofSheet({ shown, proof, words }: ProofSheetProps) {
  const { index } = useDesk()
  const pen = useProofPen(words)
  const { proof: texts, weekday } = words.words
  const [target, , ...conclusion] = pen.frame(proof)
  return (
    <article className={styles.sheet} lang={words.language} dir={words.language === 'ar' ? 'rtl' : 'ltr'}>
      <header className={styles.head}>
        <h1>{texts.title}</h1>
        <p>
          <Ltr>{shown.reference}</Ltr>
        </p>
        <p className={styles.issuer}>{pen.name(index.agreement)}</p>
      </header>
      <ProofSheetFacts shown={shown} proof={proof} words={words} />
      <DayStrip
        label={words.words.why.strip}
        days={proof.lines.map(line => {
          const { kind, day, isPaused } = dayFace(line)
          return {
            key: line.date,
            kind,
            isPaused,
            isDue: line.isDue,
            mark: day === null ? null : pen.number(day),
            weekday: weekday[line.weekday],
            day: pen.number(Number(line.date.slice(8))),
            label: ''
          }
        })}
      />
      <p className={styles.words}>{[target, ...conclusion].join(' ')}</p>
      <ProofSheetLedger proof={proof} texts={texts} pen={pen} />
    </article>
  )
}
