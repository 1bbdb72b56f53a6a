/** What a code of a row names. */
export type Named = 'service' | 'category' | 'office' | 'assignee'

/**
 * What the live set has to be told to sort by names, search in words and find a category: it knows codes only.
 * Another language, agreement or person is another object; a view that is given one is built anew.
 */
export type Naming = {
  /** The name to sort and to group by; for a code that has none, the code. */
  readonly nameOf: (kind: Named, code: string) => string
  /** What to search in: the names in every language. */
  readonly textOf: (kind: Named, code: string) => string
  /** A text as a search compares it; folding twice changes nothing. Of ASCII it may change the letter case only. */
  readonly fold: (text: string) => string
  /** Whose alphabet names are sorted by, as a BCP 47 tag. */
  readonly locale: string
  /** The category of a service; null where the agreement knows none. */
  readonly categoryOf: (service: string) => string | null
  /** The code of the person who looks; null while it is not known. */
  readonly me: string | null
}

const collators = new Map<string, Intl.Collator>()

/** Compares names as an alphabet does, digits by their number. Making a collator takes longer than a thousand comparisons. */
export function collatorOf(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true })
  collators.set(locale, known)
  return known
}
