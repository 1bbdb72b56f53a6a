import { useFormat } from '#i18n/use-format'

/** A length of working time in hours and minutes, `21:30`. Hours run past 24: what a day of work is differs, an hour does not. */
export function useLength(): (ms: number) => string {
  const { number } = useFormat()
  return ms => lengthOf(ms, value => number(value, 0))
}

/** The same with the digits given. */
export function lengthOf(ms: number, digits: (value: number) => string): string {
  const minutes = Math.floor(ms / 60_000)
  const two = (value: number) => (value < 10 ? `${digits(0)}${digits(value)}` : digits(value))
  return `${digits(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
