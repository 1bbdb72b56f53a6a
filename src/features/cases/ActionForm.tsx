import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { FormField } from '#casework/FormField'
import { type ActionKind, fieldsOf, ownWords } from '#casework/forms'
import { useFieldError } from '#casework/use-field-error'
import { useWords } from '#i18n/use-words'
import styles from './ActionArea.module.css'
import { ActionHint } from './ActionHint'
import type { CaseView } from './case-view'
import { ExtendPreview } from './ExtendPreview'
import { type Forms, isLate } from './use-forms'

type ActionFormProps = { readonly view: CaseView; readonly kind: ActionKind; readonly forms: Forms }

/** What an action needs to be said, in the panel itself, so that the case stays in view. Closing it keeps what was typed. */
export function ActionForm({ view, kind, forms }: ActionFormProps) {
  const t = useWords('cases')
  const titleId = useId()
  const form = useRef<HTMLFormElement>(null)
  useFirstFieldFocus(form)
  const draft = view.desk.at.drafts[kind] ?? {}
  const names = fieldsOf(kind, { late: isLate(view.entry) }).filter(
    name => name !== 'breachText' || draft.breach === ownWords
  )
  const { missing, acting } = view.desk.at
  const isRefused = acting.kind === 'refused' && acting.action.kind === kind
  const errorOf = useFieldError(kind, { missing, error: isRefused ? acting.error : null })
  const { assignee, office } = view.case
  const choices = { assignee, office, calendar: view.entry?.calendar ?? null }
  const isSending = view.desk.at.acting.kind === 'sending'
  const close = () => {
    // The button that opened it is not there yet; its heading is the nearest that stays.
    form.current?.closest('section[aria-labelledby]')?.querySelector('h2')?.focus({ preventScroll: true })
    forms.close()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    forms.submit(kind)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The panel must not close with it, nor the form with the list of choices that is open in it.
    event.preventDefault()
    if (!(event.target as HTMLElement).hasAttribute('data-expanded')) close()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={titleId}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <h3 id={titleId} className={styles.formTitle}>
        {t(`form.${kind}`)}
      </h3>
      <ActionHint view={view} kind={kind} />
      {names.map(name => (
        <FormField
          key={name}
          kind={kind}
          name={name}
          value={draft[name] ?? ''}
          error={errorOf(name)}
          choices={choices}
          onChange={value => forms.type(kind, name, value)}
        />
      ))}
      {kind === 'extend' && <ExtendPreview view={view} value={draft.targetValue ?? ''} />}
      <div className={styles.formButtons}>
        <Button variant="default" onClick={close}>
          {t('act.cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {t(`send.${kind}`)}
        </Button>
      </div>
    </form>
  )
}

function useFirstFieldFocus(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button[type=submit]')?.focus()
  }, [form])
}
