import { useCallback } from 'react'
import { useStaffName } from '#casework/use-staff'
import { formatDate, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { type Dimension, none } from '#live/dimension'
import { findKnown, knownValues } from './known-values'

export type ValueName = (dimension: Dimension, value: string) => string

/** What a value of a dimension is called: a name of the agreement, a person, a day, a word. What is not known is shown as it came. */
export function useValueName(): ValueName {
  const word = useWord()
  const t = useWords(['queues', 'common'])
  const { index } = useDesk()
  const { locale } = useFormat()
  const staffName = useStaffName()
  const name = useName()
  return useCallback(
    (dimension, value) => {
      if (value === none) return t(`none.${dimension}`)
      switch (dimension) {
        case 'service':
          return nameOr(index.service(value))
        case 'category':
          return nameOr(index.category(value))
        case 'office':
          return nameOr(index.wilayatOf(value))
        case 'assignee':
          return value === 'me' ? t('me') : staffName(value)
        case 'dueOn':
          return formatDate(instantOfDate(value), locale, 'UTC')
        default:
          return word(dimension, value)
      }
      function nameOr(named: Parameters<typeof name>[0] | undefined) {
        return named ? name(named) : t('common:unknownValue', { value })
      }
    },
    [t, index, locale, staffName, name, word]
  )
}

/** The words of the contract's known values. */
function useWord() {
  const t = useWords(['queues', 'common'])
  return useCallback(
    (dimension: keyof typeof knownValues, value: string) => {
      switch (dimension) {
        case 'state': {
          const known = findKnown(knownValues.state, value)
          return known ? t(`common:states.${known}`) : t('common:unknownValue', { value })
        }
        case 'channel': {
          const known = findKnown(knownValues.channel, value)
          return known ? t(`value.channel.${known}`) : t('common:unknownValue', { value })
        }
        case 'applicantKind': {
          const known = findKnown(knownValues.applicantKind, value)
          return known ? t(`value.applicantKind.${known}`) : t('common:unknownValue', { value })
        }
        case 'stuckOn': {
          const known = findKnown(knownValues.stuckOn, value)
          return known ? t(`value.stuckOn.${known}`) : t('common:unknownValue', { value })
        }
        default:
          return dimension satisfies never
      }
    },
    [t]
  )
}
