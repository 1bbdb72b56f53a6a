import type { Namespace, TFunction } from 'i18next'
import { i18n } from './init'
import { type Language, tagOf } from './languages'
import { useSettings } from './use-format'

const known = new Map<string, unknown>()

/** The words of a language, the same function for as long as the page is there. */
export function wordsIn<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  const key = `${language} ${String(namespace)}`
  const words = known.get(key) ?? i18n.getFixedT(tagOf(language), namespace)
  known.set(key, words)
  return words as TFunction<N> // kept by its namespace
}

/**
 * `t` for what is drawn by the hundred, such as the cells of a list: one function for all of them. `useTranslation` copies the whole instance for each
 * part of a page that calls it, which was a quarter of the work of scrolling.
 */
export function useWords<N extends Namespace = 'common'>(namespace: N): TFunction<N> {
  const { language } = useSettings()
  return wordsIn(language, namespace)
}
