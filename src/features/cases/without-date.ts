/** A day's first sentence begins with its date, which the row of a ledger has already. */
export const withoutDate = (sentence: string, index: number): string =>
  index === 0 ? sentence.slice(sentence.indexOf(': ') + 2) : sentence
