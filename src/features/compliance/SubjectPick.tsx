import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import styles from './Filters.module.css'
import { filterServices, serviceOptions } from './service-options'
import { subjectText } from './tried'
import { useChoose } from './use-question'

type SubjectPickProps = { readonly label: string; readonly value: string | undefined }

/** A category or a service, found by any part of its name. What was tried with another one is forgotten. */
export function SubjectPick({ label, value }: SubjectPickProps) {
  const t = useWords(['reports', 'compliance', 'common'])
  const { index } = useDesk()
  const name = useName()
  const choose = useChoose()
  const data = useMemo(() => {
    const categories = {
      group: t('compliance:filter.allCategories'),
      items: index.categories.map(({ category }) => ({
        value: subjectText({ kind: 'category', code: category.code }),
        label: t('whatIf.wholeCategory', { category: name(category) })
      }))
    }
    const options = [categories, ...serviceOptions(index, name)]
    const known = value === undefined || options.some(({ items }) => items.some(item => item.value === value))
    return known ? options : [{ value, label: t('common:unknownValue', { value }) }, ...options]
  }, [index, name, value, t])
  return (
    <Select
      size="xs"
      className={styles.pick}
      aria-label={label}
      data={data}
      value={value ?? null}
      onChange={code => choose({ whatIf: code ?? undefined, moves: undefined })}
      searchable
      allowDeselect={false}
      filter={({ options, search }) => filterServices(index, options, search)}
      comboboxProps={{ withinPortal: false, width: 'max-content', position: 'bottom-end' }}
      maxDropdownHeight={320}
    />
  )
}
