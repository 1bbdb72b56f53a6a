import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/error'
import styles from './ActionArea.module.css'
import { ChoiceField } from './ChoiceField'
import type { CaseView } from './case-view'
import { type ActionKind, type FieldName, fieldOfError, longestText } from './forms'
import { toWesternDigits } from './western-digits'

export type FormFieldProps = {
  readonly view: CaseView
  readonly kind: ActionKind
  readonly name: FieldName
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One field of an action's form, with whatever is wrong with it beneath. */
export function FormField(props: FormFieldProps) {
  const { name, value, onChange } = props
  const { t } = useTranslation('cases')
  const error = useFieldError(props)
  switch (name) {
    case 'to':
    case 'expectedEndAt':
    case 'until':
    case 'breach':
      return <ChoiceField {...props} name={name} error={error} />
    case 'targetValue':
      return (
        <TextInput
          label={t('field.targetValue')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          value={value}
          error={error}
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
          onChange={event => onChange(event.currentTarget.value)}
        />
      )
  }
}

/** What this page found missing, or what the backend said of the field. */
function useFieldError({ view, kind, name }: FormFieldProps): string | null {
  const { t } = useTranslation('cases')
  const { missing, acting } = view.desk.at
  if (missing.includes(name)) return t(`missing.${name}`)
  if (acting.kind !== 'refused' || acting.action.kind !== kind) return null
  const found = errorsOf(acting.error).find(({ field }) => fieldOfError(kind, field) === name)
  return found ? t(`fieldError.${knownCode(found.code)}`) : null
}

export const errorsOf = (error: unknown) =>
  error instanceof ApiError && error.fault.kind === 'problem' ? (error.fault.problem.errors ?? []) : []

const codes = ['length', 'unknown', 'value', 'range'] as const
const knownCode = (code: string) => codes.find(known => known === code) ?? 'other'
