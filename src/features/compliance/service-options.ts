import type { ComboboxItem, ComboboxItemGroup, ComboboxParsedItem } from '@mantine/core'
import type { AgreementIndex } from '#api/agreement-index'
import { folded, matches } from '#i18n/fold'
import type { Named } from '#i18n/use-name'

type Names = (named: Named) => string
type Groups = ComboboxItemGroup<ComboboxItem>[]

/** The services to choose from, by category in the agreement's order. */
export function serviceOptions({ categories }: AgreementIndex, name: Names): Groups {
  return categories.map(({ category, services }) => ({
    group: name(category),
    items: services.map(service => ({ value: service.code, label: name(service) }))
  }))
}

/** Keeps the services found in either language, or by code, in whatever way they are typed; and the headings of those that are left. */
export function filterServices(
  { service }: AgreementIndex,
  options: readonly ComboboxParsedItem[],
  search: string
): ComboboxParsedItem[] {
  const isFound = ({ value, label }: ComboboxItem) => {
    const found = service(value)
    return matches(folded(`${value} ${label} ${found?.nameAr ?? ''} ${found?.nameEn ?? ''}`), search)
  }
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return isFound(option) ? [option] : []
    const items = option.items.filter(isFound)
    return items.length > 0 ? [{ ...option, items }] : []
  })
}
