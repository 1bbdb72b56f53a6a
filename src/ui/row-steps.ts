const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  KeyJ: 1,
  ArrowUp: -1,
  KeyK: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY
}

/** How far a key moves in a list of rows; undefined for one that does not. J and K go by their place on the keyboard, so that an Arabic layout has them too. */
export const rowStepOf = (code: string): number | undefined => steps[code]
