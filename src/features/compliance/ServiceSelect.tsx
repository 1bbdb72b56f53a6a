import { type OptionsFilter, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import styles from './Filters.module.css'
import { filterServices, serviceOptions } from './service-options'
import { useChoose, useComplianceSearch } from './use-question'

/** No service has this code. */
const noMatch = ''

/** One service of the agreement, found by any part of its name in either language; cleared, all of them. */
export function ServiceSelect() {
  const t = useWords(['compliance', 'common'])
  const { index } = useDesk()
  const { service } = useComplianceSearch()
  const choose = useChoose()
  // Finding none is said by an option that cannot be chosen: a list box must have options.
  const filter: OptionsFilter = ({ options, search: text }) => {
    const found = filterServices(index, options, text)
    return found.length > 0 ? found : [{ value: noMatch, label: t('service.noMatch', { text }), disabled: true }]
  }
  return (
    <Select
      className={styles.service}
      classNames={{ option: styles.option }}
      aria-label={t('service.label')}
      placeholder={t('service.all')}
      data={useOptions(service)}
      value={service ?? null}
      onChange={code => choose({ service: code ?? undefined })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common:actions.clear') }}
      filter={filter}
      // In place, so that the list is part of the page's main region.
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={360}
    />
  )
}

/** With the chosen one among them even where the agreement does not know its code. */
function useOptions(chosen: string | undefined) {
  const t = useWords('common')
  const { index } = useDesk()
  const name = useName()
  return useMemo(() => {
    const options = serviceOptions(index, name)
    if (chosen === undefined || index.service(chosen)) return options
    return [{ value: chosen, label: t('unknownValue', { value: chosen }) }, ...options]
  }, [index, name, chosen, t])
}
