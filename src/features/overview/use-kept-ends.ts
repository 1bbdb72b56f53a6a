import { useMemo } from 'react'
import type { CompletionBucket } from '#api/generated/types.gen'
import { dimensionOf, type HorizonBy, type HorizonLine } from '#casework/horizon-lines'
import { type Kept, keptOf, toneOf } from '#casework/kept'
import type { Horizon } from '#casework/use-horizon'
import { useKept } from '#casework/use-kept'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { none } from '#live/dimension'
import type { GridEnd } from '#ui/horizon-grid'

/** How far each line kept the promise this month, by its key; undefined while that is not known. */
export function useKeptEnds(by: HorizonBy, horizon: Horizon): ReadonlyMap<string, GridEnd> | undefined {
  const { buckets } = useKept(dimensionOf[by])
  const write = useEnd()
  const endOf = useMemo(() => buckets && endsWritten(buckets, write), [buckets, write])
  return useMemo(() => {
    if (endOf === null) return undefined
    const ends = new Map([[horizon.total.key, endOf(null)]])
    for (const { head, lines } of horizon.groups) {
      for (const line of lines) ends.set(line.key, endOf(codesOf(line)))
      if (head) ends.set(head.key, endOf(lines.flatMap(codesOf)))
    }
    return ends
  }, [endOf, horizon])
}

/** The end of the line of some codes, of all where it is null; each written once, for lines are counted anew with every change of a case. */
function endsWritten(buckets: readonly CompletionBucket[], write: (buckets: readonly CompletionBucket[]) => GridEnd) {
  const byCode = bucketsByCode(buckets)
  const known = new Map<string, GridEnd>()
  return (codes: readonly string[] | null): GridEnd => {
    const key = codes?.join(' ') ?? ' all'
    const end = known.get(key) ?? write(codes?.flatMap(code => byCode.get(code) ?? []) ?? buckets)
    known.set(key, end)
    return end
  }
}

function bucketsByCode(buckets: readonly CompletionBucket[]): ReadonlyMap<string, CompletionBucket[]> {
  const byCode = new Map<string, CompletionBucket[]>()
  for (const bucket of buckets) {
    const code = bucket.key ?? none
    byCode.set(code, [...(byCode.get(code) ?? []), bucket])
  }
  return byCode
}

const codesOf = ({ filter }: HorizonLine) => filter.services ?? filter.offices ?? filter.assignees ?? []

function useEnd(): (buckets: readonly CompletionBucket[]) => GridEnd {
  const t = useWords('overview')
  const { percent, targetPercent } = useFormat()
  const { complianceTarget } = useDesk().index.agreement.policy
  return useMemo(() => {
    const target = targetPercent(complianceTarget)
    const title = ({ total, rate, few }: Kept) =>
      rate === null
        ? t('horizon.keptNone')
        : t(few ? 'horizon.keptFew' : 'horizon.keptOf', { count: total, rate: percent(rate), target })
    return buckets => {
      const kept = keptOf(buckets)
      return {
        text: kept.rate === null ? unknownMark : percent(kept.rate),
        title: title(kept),
        tone: toneOf(kept, complianceTarget)
      }
    }
  }, [t, percent, targetPercent, complianceTarget])
}
