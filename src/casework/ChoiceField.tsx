import { Select } from '@mantine/core'
import { useApi } from '#api/ApiProvider'
import { folded, matches } from '#i18n/fold'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { expectedEnds } from './expected-dates'
import type { FieldChoices, FormFieldProps } from './FormField'
import { breachCodes, ownWords } from './forms'
import { useStaff, useStaffName } from './use-staff'

type Choice = { readonly value: string; readonly label: string }
type ChoiceFieldProps = FormFieldProps & { readonly name: 'to' | 'expectedEndAt' | 'until' | 'breach' }

/** A field whose values are known: people and offices are searched for as Arabic is typed, the rest is a short list. */
export function ChoiceField({ kind, name, value, error, choices: from, autoFocus, onChange }: ChoiceFieldProps) {
  const t = useWords('cases')
  const isOffice = kind === 'refer'
  const choices = useChoices(from, name, { isOffice, value })
  const label = name === 'to' ? t(isOffice ? 'field.referTo' : 'field.assignTo') : t(`field.${name}`)
  return (
    <Select
      label={label}
      required
      data={choices}
      value={value === '' ? null : value}
      error={error}
      data-autofocus={autoFocus || undefined}
      searchable={name === 'to'}
      allowDeselect={false}
      nothingFoundMessage={t(isOffice ? 'field.noOffice' : 'field.noMatch')}
      {...(name === 'breach' && { placeholder: t('field.breachChoose') })}
      filter={({ options, search }) =>
        options.filter(option => 'label' in option && matches(folded(option.label), search))
      }
      onChange={chosen => onChange(chosen ?? '')}
    />
  )
}

type Asked = { readonly isOffice: boolean; readonly value: string }

function useChoices(from: FieldChoices, name: ChoiceFieldProps['name'], { isOffice, value }: Asked): Choice[] {
  const people = usePeople(from)
  const offices = useOffices(from)
  const ends = useEnds(from, value)
  const t = useWords('cases')
  switch (name) {
    case 'to':
      return isOffice ? offices : people
    case 'expectedEndAt':
    case 'until':
      return ends
    case 'breach':
      return [...breachCodes, ownWords].map(value => ({ value, label: t(`breachReason.${value}`) }))
    default:
      return name satisfies never
  }
}

/** Everybody but who has it already; those of the case's own office first. */
function usePeople({ assignee, office: own }: FieldChoices): Choice[] {
  const { index } = useDesk()
  const name = useName()
  const staffName = useStaffName()
  const others = useStaff().filter(({ code }) => code !== assignee)
  const near = others.filter(({ office }) => office === own)
  const far = others.filter(({ office }) => office !== own)
  return [...near, ...far].map(({ code, office }) => {
    const place = office === undefined ? undefined : index.office(office)
    return { value: code, label: place ? `${staffName(code)} · ${name(place)}` : staffName(code) }
  })
}

function useOffices({ office: own }: FieldChoices): Choice[] {
  const { index } = useDesk()
  const name = useName()
  return index.agreement.offices
    .filter(({ code }) => code !== own)
    .map(office => ({ value: office.code, label: name(office) }))
}

function useEnds({ calendar }: FieldChoices, chosen: string): Choice[] {
  const t = useWords('cases')
  const { clock } = useApi()
  const format = useFormat()
  if (calendar === null) return []
  const ends = expectedEnds(calendar, clock.now()).map((end, index) => ({
    value: new Date(end).toISOString(),
    label: t('field.expectedHint', { time: format.dateTime(end), count: index + 1 })
  }))
  const isListed = !Number.isFinite(Date.parse(chosen)) || ends.some(({ value }) => value === chosen)
  // A form left open over the closing still says what was chosen; the backend will say that it is past.
  return isListed ? ends : [{ value: chosen, label: format.dateTime(Date.parse(chosen)) }, ...ends]
}
