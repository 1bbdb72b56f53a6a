import { Button, Checkbox, Select } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { deedsOf } from '#casework/bulk'
import { CaseReference, CaseService, CaseState, CaseTimeLeft } from '#casework/CaseCells'
import { outboxOf } from '#casework/use-outbox'
import { useStaff, useStaffName } from '#casework/use-staff'
import { everything, useView } from '#casework/use-view'
import { useWords } from '#i18n/use-words'
import { none } from '#live/dimension'
import type { LiveCase } from '#live/live-case'
import type { ViewAsked } from '#live/view-rows'
import { Dialog } from '#ui/Dialog'
import styles from './HandOver.module.css'

/** From whom, and to whom where that is known already. */
export type HandOverFrom = { readonly from: string; readonly to: string | null }

type HandOverProps = { readonly asked: HandOverFrom; readonly onClose: () => void }

/** So many can be seen and chosen at once; more are handed over from the queue. */
const most = 100

/** Chooses cases of one person and gives them to another. What becomes of each is said by the tray, as for everything done to many cases. */
export function HandOver({ asked, onClose }: HandOverProps) {
  const t = useWords(['overview', 'common'])
  const nameOf = useStaffName()
  const name = asked.from === none ? t('common:unassigned') : nameOf(asked.from)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('handOver.title', { name })}
      closeLabel={t('handOver.close')}
      size="40rem"
      centered
    >
      <Form key={`${asked.from} ${asked.to}`} asked={asked} onClose={onClose} />
    </Dialog>
  )
}

function Form({ asked: { from, to: given }, onClose }: HandOverProps) {
  const t = useWords('overview')
  const api = useApi()
  const cases = useCasesOf(from)
  const [to, setTo] = useState(given)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isMissing, setIsMissing] = useState(false)
  // One that was closed or taken meanwhile is not chosen any more.
  const wanted = cases.filter(({ row }) => chosen.has(row.id))
  const isAll = cases.length > 0 && wanted.length === cases.length
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (to === null || wanted.length === 0) return setIsMissing(true)
    const draft = { to }
    const filled = deedsOf('assign', draft, wanted)
    if ('deeds' in filled) outboxOf(api).put(filled.deeds, draft)
    onClose()
  }
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <Select
        label={t('handOver.to')}
        classNames={{ label: styles.label }}
        data={useColleagues(from)}
        value={to}
        onChange={setTo}
        searchable
        data-autofocus={given === null ? true : undefined}
        error={isMissing && to === null ? t('handOver.noPerson') : undefined}
        comboboxProps={{ withinPortal: false }}
        maxDropdownHeight={240}
      />
      <fieldset className={styles.cases}>
        <legend>{t('handOver.cases', { count: cases.length })}</legend>
        <Checkbox
          label={t('handOver.all')}
          checked={isAll}
          indeterminate={wanted.length > 0 && !isAll}
          onChange={() => setChosen(isAll ? new Set() : new Set(cases.map(({ row }) => row.id)))}
        />
        <ul className={styles.list}>
          {cases.map(entry => (
            <Case
              key={entry.row.id}
              entry={entry}
              isChosen={chosen.has(entry.row.id)}
              onToggle={() => setChosen(old => toggled(old, entry.row.id))}
            />
          ))}
        </ul>
        {isMissing && wanted.length === 0 && (
          <p role="alert" className={styles.error}>
            {t('handOver.noCase')}
          </p>
        )}
      </fieldset>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('handOver.close')}
        </Button>
        <Button type="submit">{t('handOver.send', { count: wanted.length })}</Button>
      </div>
    </form>
  )
}

/** The most urgent first. */
function useCasesOf(person: string): readonly LiveCase[] {
  const asked = useMemo((): ViewAsked => ({ ...everything, filter: { assignees: [person] } }), [person])
  return useView(asked).slice(0, most)
}

function useColleagues(from: string) {
  const nameOf = useStaffName()
  return useStaff()
    .filter(({ code }) => code !== from)
    .map(({ code }) => ({ value: code, label: nameOf(code) }))
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

type CaseProps = { readonly entry: LiveCase; readonly isChosen: boolean; readonly onToggle: () => void }

function Case({ entry, isChosen, onToggle }: CaseProps) {
  return (
    <li className={styles.case}>
      <Checkbox checked={isChosen} onChange={onToggle} label={<CaseReference entry={entry} />} />
      <span className={styles.service}>
        <CaseService entry={entry} />
      </span>
      <CaseState entry={entry} />
      <CaseTimeLeft entry={entry} />
    </li>
  )
}
