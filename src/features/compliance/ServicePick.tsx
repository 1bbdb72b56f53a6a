import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import styles from './Filters.module.css'
import { filterServices, serviceOptions } from './service-options'
import { useChoose } from './use-question'

type ServicePickProps = {
  readonly label: string
  readonly value: string | undefined
  /** Where the choice stands in the address. */
  readonly field: 'daysOf'
}

/** One service for one panel; there is always one. */
export function ServicePick({ label, value, field }: ServicePickProps) {
  const t = useWords('common')
  const { index } = useDesk()
  const name = useName()
  const choose = useChoose()
  const data = useMemo(() => {
    const options = serviceOptions(index, name)
    if (value === undefined || index.service(value)) return options
    return [{ value, label: t('unknownValue', { value }) }, ...options]
  }, [index, name, value, t])
  return (
    <Select
      size="xs"
      className={styles.pick}
      aria-label={label}
      data={data}
      value={value ?? null}
      onChange={code => choose({ [field]: code ?? undefined })}
      searchable
      allowDeselect={false}
      filter={({ options, search }) => filterServices(index, options, search)}
      comboboxProps={{ withinPortal: false, width: 'max-content', position: 'bottom-end' }}
      maxDropdownHeight={320}
    />
  )
}
