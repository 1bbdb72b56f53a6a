import { type Dimension, none } from '#live/dimension'
import type { Naming } from '#live/naming'
import { compareValues } from '#live/sort-keys'
import type { Totals } from '#live/tally'
import { type ListKey, listFilters } from './filters'
import { knownValues } from './known-values'

/** A value one can filter by, and how many cases there would be of it. */
export type Choice = { readonly value: string; readonly count: number }

type FacetParts = {
  readonly key: ListKey
  /** How many cases each value has, this filter left out and all others kept. */
  readonly totals: Totals
  readonly chosen: readonly string[]
  /** Values that can be asked for although no case has them now. */
  readonly known: readonly string[]
  readonly naming: Naming
}

/**
 * What can be chosen of a filter: what there is, what is known and what is chosen, so that a choice never vanishes because nothing has it any more.
 * Of people, I and nobody come first.
 */
export function choicesOf({ key, totals, chosen, known, naming }: FacetParts): readonly Choice[] {
  const dimension: Dimension = listFilters[key]
  const first = key === 'assignee' ? [...(naming.me === null ? [] : ['me']), none] : []
  const compare = compareValues(dimension, naming)
  const isOther = (value: string) => !first.includes(value) && value !== naming.me && value !== none
  const others = [...new Set([...totals.keys(), ...known, ...chosen])].filter(isOther).sort(compare)
  const last = key === 'assignee' || !(totals.has(none) || chosen.includes(none)) ? [] : [none]
  const ownCode = naming.me !== null && chosen.includes(naming.me) ? [naming.me] : []
  return [...first, ...ownCode, ...others, ...last].map(value => ({ value, count: countOf(value) }))

  function countOf(value: string): number {
    return totals.get(value === 'me' && key === 'assignee' ? (naming.me ?? '') : value) ?? 0
  }
}

/** The values of a filter that are known without a case: the contract's words, the agreement's names. */
export function knownOf(
  key: ListKey,
  agreement: { readonly [Key in 'services' | 'categories' | 'offices']: readonly { readonly code: string }[] }
): readonly string[] {
  const codes = (named: readonly { readonly code: string }[]) => named.map(({ code }) => code)
  switch (key) {
    case 'service':
      return codes(agreement.services)
    case 'category':
      return codes(agreement.categories)
    case 'office':
      return codes(agreement.offices)
    case 'state':
      return knownValues.state
    case 'channel':
      return knownValues.channel
    case 'kind':
      return knownValues.applicantKind
    case 'stuck':
      return knownValues.stuckOn
    case 'assignee':
      return []
    default:
      return key satisfies never
  }
}
