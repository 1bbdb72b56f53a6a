import { Select } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import styles from './Filters.module.css'

type CodeSelectProps = {
  readonly label: string
  /** What is seen while none is chosen: all of them. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (code: string | undefined) => void
}

/** One of a few codes, by name; cleared, all of them. A chosen one that is not among them is there as it came. */
export function CodeSelect({ label, all, options, value, onChange }: CodeSelectProps) {
  const t = useWords('common')
  const known = value === undefined || options.some(option => option.value === value)
  return (
    <Select
      className={styles.code}
      classNames={{ option: styles.option }}
      aria-label={label}
      placeholder={all}
      data={known ? [...options] : [{ value, label: t('unknownValue', { value }) }, ...options]}
      value={value ?? null}
      onChange={code => onChange(code ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': t('actions.clear') }}
      // In place, so that the list is part of the page's main region.
      comboboxProps={{ withinPortal: false, width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={360}
    />
  )
}
