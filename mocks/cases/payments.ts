import type { CasePayment } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import type { Live } from './live'
import { between, type Dice, diceOf, pick } from './random'

const NO_EMAIL_SHARE = 0.04
const NO_SMS_SHARE = 0.03

/** One payment soon after the submission, where there is a fee. Both notices were promised; a few are missing. */
export function paymentsOf({ script }: Live, now: number): CasePayment[] {
  const { feeBaisa } = script.service.traits
  const dice = diceOf(script.key, 17)
  const paidAt = script.startedAt + Math.floor(between(dice, 40, 300)) * 1000
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

function sentAt(dice: Dice, paidAt: number, missingShare: number, now: number): string | null {
  const missing = dice() < missingShare
  const at = paidAt + Math.floor(between(dice, 3, 90)) * 1000
  return missing || at > now ? null : instantText(at)
}
