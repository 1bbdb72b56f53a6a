import type { CasePayment } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import { between, type Dice, diceOf, pick } from './random'
import type { Script } from './script'

const NO_EMAIL_SHARE = 0.04
const NO_SMS_SHARE = 0.03

/** One payment soon after the submission, where there is a fee. Both notices were promised; a few are missing. */
export function paymentsOf(script: Script, now: number): CasePayment[] {
  const { feeBaisa } = script.service.traits
  const dice = diceOf(script.key, 17)
  const paidAt = paidAfter(script, dice)
  if (feeBaisa === 0 || paidAt > now) return []
  return [
    {
      id: `${script.id}-p1`,
      amountBaisa: feeBaisa * pick(dice, [1, 1, 1, 2]),
      paidAt: instantText(paidAt),
      emailSentAt: sentAt(dice, paidAt, NO_EMAIL_SHARE, now),
      smsSentAt: sentAt(dice, paidAt, NO_SMS_SHARE, now)
    }
  ]
}

/** When it is paid, should there be a fee. */
export function paidAtOf(script: Script): number {
  return paidAfter(script, diceOf(script.key, 17))
}

function paidAfter({ startedAt }: Script, dice: Dice): number {
  return startedAt + Math.floor(between(dice, 40, 300)) * 1000
}

function sentAt(dice: Dice, paidAt: number, missingShare: number, now: number): string | null {
  const missing = dice() < missingShare
  const at = paidAt + Math.floor(between(dice, 3, 90)) * 1000
  return missing || at > now ? null : instantText(at)
}
