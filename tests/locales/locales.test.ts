import { describe, expect, it } from 'vitest'
import { words as ar } from '#i18n/words-ar'
import { words as en } from '#i18n/words-en'

const plural = /_(zero|one|two|few|many|other)$/
/** Latin words an Arabic reader of this application must see as they are: names of files, kinds of files and keys. */
const latinAllowed = new Set(['config.json', 'Ctrl', 'Shift', 'K', 'Excel', 'XLSX', 'CSV', 'PNG', 'SVG'])

const arabic = flat(ar)
const english = flat(en)

function flat(node: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(node)) {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') found.set(here, value)
    else for (const [inner, text] of flat(value, here)) found.set(inner, text)
  }
  return found
}

const baseOf = (key: string) => key.replace(plural, '')
const basesOf = (words: Map<string, string>) => [...new Set([...words.keys()].map(baseOf))].sort()
const formsOf = (words: Map<string, string>, base: string) =>
  [...words.keys()].filter(key => plural.test(key) && baseOf(key) === base)

/** Every `{{name, format}}` of all forms of a key; a dual may leave its number out. */
function variablesOf(words: Map<string, string>, base: string): string[] {
  const texts = [...words].filter(([key]) => baseOf(key) === base).map(([, text]) => text)
  return [...new Set(texts.flatMap(text => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(match => match[1] ?? '')))].sort()
}

it('both languages have the same keys', () => {
  expect(basesOf(arabic)).toEqual(basesOf(english))
})

describe.each([
  ['ar', arabic],
  ['en', english]
] as const)('in %s', (language, words) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
  const pluralBases = basesOf(words).filter(base => formsOf(words, base).length > 0)

  it.each(pluralBases)('%s has exactly the plural forms of the language', base => {
    const forms = formsOf(words, base).map(key => plural.exec(key)?.[1] ?? '')
    expect(forms.sort()).toEqual(categories)
    expect(words.has(base)).toBe(false)
  })

  it('no value is empty or has loose spaces', () => {
    expect([...words].filter(([, text]) => text === '' || text !== text.trim() || text.includes('  '))).toEqual([])
  })

  it('counts follow the chosen digits', () => {
    expect([...words].filter(([, text]) => text.includes('{{count}}'))).toEqual([])
  })

  it('marks of direction are opened and closed', () => {
    const unbalanced = [...words].filter(
      ([, text]) => text.split(/[\u2066-\u2068]/).length !== text.split('\u2069').length
    )
    expect(unbalanced).toEqual([])
  })
})

it.each(basesOf(english))('%s takes the same values in both languages', base => {
  expect(variablesOf(arabic, base)).toEqual(variablesOf(english, base))
})

it('no Latin word is left in Arabic', () => {
  const left = [...arabic].flatMap(([key, text]) => latinWords(text).map(word => `${key}: ${word}`))
  expect(left).toEqual([])
})

it('English has no Arabic but the sample of digits', () => {
  expect([...english].filter(([, text]) => /[\u0600-\u06FF]/.test(text)).map(([key]) => key)).toEqual([
    'common.settings.digits.arab'
  ])
})

function latinWords(text: string): string[] {
  const plain = text.replace(/\{\{.*?\}\}|<[^>]*>/g, ' ')
  return (plain.match(/[A-Za-z][A-Za-z.]*/g) ?? []).filter(word => !latinAllowed.has(word))
}
