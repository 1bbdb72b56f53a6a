import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { useApi } from '#api/ApiProvider'
import { useWords } from '#i18n/use-words'
import { useWatched } from '#live/use-watched'
import { Dialog } from '#ui/Dialog'
import styles from './AskDialog.module.css'
import { AskHints } from './AskHints'
import { type Asked, type Asking, askingOf } from './asking'
import { type Chosen, deedsOf, manyFieldsOf } from './bulk'
import { FormField } from './FormField'
import { type ActionKind, ownWords } from './forms'
import { TargetPreview } from './TargetPreview'
import { useFieldError } from './use-field-error'
import { outboxOf } from './use-outbox'

/** The form of an action on one or many cases, over whatever page it was asked for from. Closed without being sent it keeps what was typed. */
export function AskDialog() {
  const t = useWords(['casework', 'cases'])
  const asking = askingOf(useApi())
  const asked = useWatched(asking)
  const { open } = asked
  return (
    <Dialog
      opened={open !== null}
      onClose={asking.close}
      title={open && t('ask.title', { action: t(`cases:kind.${open.kind}`), count: open.cases.length })}
      closeLabel={t('ask.close')}
      size="34rem"
      centered
    >
      {open && <AskForm key={open.kind} asking={asking} asked={asked} kind={open.kind} cases={open.cases} />}
    </Dialog>
  )
}

type AskFormProps = {
  readonly asking: Asking
  readonly asked: Asked
  readonly kind: ActionKind
  readonly cases: Chosen
}

function AskForm({ asking, asked, kind, cases }: AskFormProps) {
  const t = useWords(['casework', 'cases'])
  const api = useApi()
  const form = useRef<HTMLFormElement>(null)
  const { missing } = asked
  const draft = asked.drafts[kind] ?? {}
  const errorOf = useFieldError(kind, { missing, error: null })
  const names = manyFieldsOf(kind, cases).filter(name => name !== 'breachText' || draft.breach === ownWords)
  useFirstMissingFocus(form, missing.length)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const filled = deedsOf(kind, draft, cases)
    if ('missing' in filled) return asking.miss(filled.missing)
    outboxOf(api).put(filled.deeds, draft)
    asking.taken()
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
      <AskHints kind={kind} cases={cases} onLook={asking.look} />
      {names.map((name, index) => (
        <FormField
          key={name}
          kind={kind}
          name={name}
          value={draft[name] ?? ''}
          error={errorOf(name)}
          choices={choicesOf(cases)}
          autoFocus={index === 0}
          onChange={value => asking.type(name, value)}
        />
      ))}
      {kind === 'extend' && <TargetPreview cases={cases} draft={draft} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={asking.close}>
          {t('ask.close')}
        </Button>
        <Button type="submit" data-autofocus={names.length === 0 ? true : undefined}>
          {t(`cases:send.${kind}`)}
        </Button>
      </div>
    </form>
  )
}

/** What they all have in common narrows what is offered. */
function choicesOf(cases: Chosen) {
  const [first] = cases
  const same = <T,>(of: (entry: Chosen[number]) => T): T | null =>
    first && cases.every(entry => of(entry) === of(first)) ? of(first) : null
  return {
    assignee: same(({ row }) => row.assignee),
    office: same(({ row }) => row.office),
    calendar: first?.calendar ?? null
  }
}

/** What is missing is where the person goes on. */
function useFirstMissingFocus(form: React.RefObject<HTMLFormElement | null>, count: number) {
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, count])
}
