import { usePauseReasonName } from '#casework/use-code-names'
import { useFormat } from '#i18n/use-format'
import type { Proof } from '#sla/proof'
import type { ProofLine } from '#sla/proof-lines'
import { proofSentences } from '#sla/proof-text'

export type ProofVoice = {
  /** Target, versions and conclusion: the sentences around the days. */
  readonly frame: (proof: Proof) => readonly string[]
  /** The sentences of one day. */
  readonly day: (proof: Proof, line: ProofLine) => readonly string[]
}

/** The sentences of a proof in the language and digits on screen. */
export function useProofWords(): ProofVoice {
  const { language, digits } = useFormat()
  const reasonText = usePauseReasonName()
  const say = (proof: Proof) => proofSentences(proof, language === 'ar' ? 'ar' : 'en', { digits, reasonText })
  return {
    frame: proof => say({ ...proof, lines: [] }),
    // Two sentences open a proof, and what concludes it is the same whatever days are in it.
    day: (proof, line) => {
      const around = say({ ...proof, lines: [] }).length
      const all = say({ ...proof, lines: [line] })
      return all.slice(2, 2 + all.length - around)
    }
  }
}
