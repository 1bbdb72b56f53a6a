/*
 * What a search ignores. Each line is lossy on purpose; fold only what is compared, never what is shown.
 * The hamza on its own seat is dropped too (ئ becomes ي, ؤ becomes و, and ء nothing), because people type مسؤول, مسئول and مسوول for one word.
 */
const foldings: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ''], // soft hyphen, zero width, direction marks
  [/\p{M}/gu, ''], // after NFKD: Latin diacritics, tashkeel, and the hamza and madda of أ إ آ ؤ ئ
  [/[\u0640\u0621]/g, ''], // tatweel, lone hamza
  [/[\u0671-\u0673\u0675]/g, 'ا'],
  [/[ىیې]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ةە]/g, 'ه'],
  [/[\p{Zs}\s]+/gu, ' ']
]

/** Text reduced to what a search compares: marks, hamza, case, digits and spaces made one. Folding twice changes nothing. */
export function folded(text: string): string {
  const plain = foldings.reduce((rest, [pattern, by]) => rest.replace(pattern, by), caseless(text))
  return plain.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 0xf)).trim()
}

/** Whether every word of `needle` is somewhere in a haystack that is folded already. Nothing to look for matches everything. */
export function matches(haystackFolded: string, needle: string): boolean {
  return folded(needle)
    .split(' ')
    .every(word => haystackFolded.includes(word))
}

/** Upper first, so that ß and ss, ς and σ are one; then decomposed, so that marks can be dropped. */
const caseless = (text: string) => text.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
