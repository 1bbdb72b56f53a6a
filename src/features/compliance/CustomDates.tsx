import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './Filters.module.css'
import type { Range } from './ranges'
import { complianceSearch } from './search'
import { useChoose } from './use-question'

/** The two dates of a period of one's own. What is half typed, or ends before it begins, stays in the fields and asks nothing. */
export function CustomDates({ from, to }: Range) {
  const t = useWords('compliance')
  const choose = useChoose()
  const [draft, setDraft] = useState<Range>({ from, to })
  const inverted = draft.to < draft.from
  const change = (next: Range) => {
    setDraft(next)
    const read = complianceSearch.parse(next)
    if (read.from !== undefined && read.to !== undefined && read.from <= read.to) choose(next)
  }
  const field = { type: 'date', className: styles.date, size: 'sm', error: inverted }
  return (
    <fieldset className={styles.dates} aria-label={t('period.custom')}>
      <TextInput
        {...field}
        aria-label={t('period.from')}
        value={draft.from}
        max={draft.to}
        onChange={event => change({ ...draft, from: event.currentTarget.value })}
      />
      <TextInput
        {...field}
        aria-label={t('period.to')}
        value={draft.to}
        min={draft.from}
        onChange={event => change({ ...draft, to: event.currentTarget.value })}
      />
      {inverted && <p role="alert">{t('period.inverted')}</p>}
    </fieldset>
  )
}
