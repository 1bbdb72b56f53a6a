import type { Namespace, TFunction } from 'i18next'
import { i18n } from './init'
import { tagOf } from './languages'
import { useSettings } from './use-format'

const known = new Map<string, unknown>()

/**
 * `t`, one function for all that ask, and another one when the language or the digits of its numbers change, so that whatever was drawn by it is drawn again.
 * `useTranslation` copies the whole instance for each part of a page that calls it, which was a quarter of the work of scrolling.
 */
export function useWords<N extends Namespace = 'common'>(namespace: N): TFunction<N> {
  const { language, digits } = useSettings()
  const key = `${language} ${digits} ${String(namespace)}`
  const words = known.get(key) ?? i18n.getFixedT(tagOf(language), namespace)
  known.set(key, words)
  return words as TFunction<N> // kept by its namespace
}
