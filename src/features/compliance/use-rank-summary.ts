import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Rank } from './RankPanel'
import type { Ranked } from './ranking'
import { standingOf } from './rates'
import { useRateWords } from './use-point-words'

/** How many of those with enough cases keep the target, and which is the worst. */
export function useRankSummary(rows: readonly Ranked[], { nameOf }: Rank, target: number): string {
  const t = useWords('compliance')
  const format = useFormat()
  const words = useRateWords()
  const judged = rows.filter(({ tally }) => !tally.few)
  const kept = judged.filter(({ tally }) => standingOf(tally, target) === 'over').length
  const [worst] = judged
  if (!worst) return t('rank.allFew')
  const said = { kept: format.number(kept), judged: format.number(judged.length), target: format.targetPercent(target) }
  if (kept === judged.length) return t('rank.allKept', said)
  return [
    t('rank.kept', said),
    t('rank.worst', {
      name: nameOf(worst.key),
      rate: words.rate(worst.tally),
      against: words.against(worst.tally),
      cases: words.basis(worst.tally)
    })
  ].join(' ')
}
