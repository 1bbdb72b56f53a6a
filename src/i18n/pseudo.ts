import type { Words } from './words-en'

const accents = new Map(
  [...'AaBbCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz'].map((plain, at) => [
    plain,
    [...'ÅåƁƀÇçÐðÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž'][at] ?? plain
  ])
)
/** Interpolations, nested keys and tags are for i18next, not for the reader. */
const untouchable = /(\{\{.*?\}\}|\$t\(.*?\)|<[^>]*>)/

/** A readable stranger: accented, its vowels doubled (about 30 % longer, as translations are), in brackets that show where it was cut. */
export function pseudoText(text: string): string {
  const parts = text.split(untouchable).map((part, at) => (at % 2 === 1 ? part : strange(part)))
  return `[${parts.join('')}]`
}

export const pseudoWords = (words: Words): Words => deeply(words) as Words // the shape is kept, only its strings change

const strange = (text: string) =>
  text.replace(/[aeiou]/g, '$&$&').replace(/[A-Za-z]/g, letter => accents.get(letter) ?? letter)

function deeply(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deeply(inner)]))
}
