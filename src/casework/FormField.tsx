import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useWords } from '#i18n/use-words'
import type { Calendar } from '#sla/calendar'
import { ChoiceField } from './ChoiceField'
import styles from './Form.module.css'
import { type ActionKind, type FieldName, longestText } from './forms'
import { toWesternDigits } from './western-digits'

/** What fields that choose have to choose from. */
export type FieldChoices = {
  /** Who has the case, or all of the cases, already: not offered. */
  readonly assignee: string | null
  /** Where the case is: its people come first, and it cannot be referred there. Null for cases of several offices. */
  readonly office: string | null
  /** By which days are counted; null where nothing can be counted. */
  readonly calendar: Calendar | null
}

export type FormFieldProps = {
  readonly kind: ActionKind
  readonly name: FieldName
  readonly value: string
  readonly error: string | null
  readonly choices: FieldChoices
  /** Where a dialog is opened. */
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

/** One field of an action's form, with whatever is wrong with it beneath. */
export function FormField(props: FormFieldProps) {
  const { name, value, error, autoFocus, onChange } = props
  const t = useWords('cases')
  switch (name) {
    case 'to':
    case 'expectedEndAt':
    case 'until':
    case 'breach':
      return <ChoiceField {...props} name={name} />
    case 'targetValue':
    case 'further':
      return (
        <TextInput
          label={t(`field.${name}`)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          value={value}
          error={error}
          data-autofocus={autoFocus || undefined}
          onChange={event => onChange(toWesternDigits(event.currentTarget.value))}
        />
      )
    default:
      return (
        <Textarea
          label={t(`field.${name}`)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={longestText}
          classNames={{ input: styles.freeText }}
          required
          value={value}
          error={error}
          data-autofocus={autoFocus || undefined}
          aria-keyshortcuts="Control+Enter"
          onKeyDown={sendOnEnter}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )
  }
}

/** Enter begins a line where several are written; with Ctrl, or Command on a Mac, it sends what is filled in. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
