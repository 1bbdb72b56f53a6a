import { useCallback } from 'react'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import type { LineName } from './horizon-lines'

/** What a row of the horizon is called in the language on screen. */
export function useLineName(): (name: LineName) => string {
  const t = useWords(['horizon', 'common'])
  const name = useName()
  return useCallback(
    line => {
      switch (line.kind) {
        case 'named':
          return name(line.named)
        case 'unknown':
          return t('common:unknownValue', { value: line.code })
        case 'unassigned':
          return t('common:unassigned')
        case 'unlisted':
          return t('unlisted')
        case 'all':
          return t('all')
        default:
          return line satisfies never
      }
    },
    [t, name]
  )
}
