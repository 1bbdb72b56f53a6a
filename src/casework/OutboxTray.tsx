import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { useId, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { ChevronDownIcon, CloseIcon } from '#ui/icons'
import { StateShape } from '#ui/StateShape'
import { askingOf } from './asking'
import { deedsOf } from './bulk'
import { isImmediate } from './forms'
import styles from './OutboxTray.module.css'
import { type LinkToCase, ParcelItems } from './ParcelItems'
import { hasTrouble, isOpen, type Parcel, tallyOf } from './parcel'
import { canUndo } from './undo'
import { useOutbox, useParcels } from './use-outbox'
import { useParcelWords } from './use-parcel-words'
import { useQuietEnd } from './use-quiet-end'

/** What is being done to cases and what became of it: a line for each, the newest last, that stays for as long as there is something to decide. */
export function OutboxTray({ link }: { readonly link: LinkToCase }) {
  const t = useWords('casework')
  const parcels = useParcels()
  const quiet = useQuietEnd(parcels)
  if (quiet.shown.length === 0) return null
  return (
    <section className={styles.tray} aria-label={t('tray.label')} {...quiet.attend}>
      {quiet.shown.map(parcel => (
        <Line key={parcel.id} parcel={parcel} all={parcels} link={link} />
      ))}
    </section>
  )
}

type LineProps = { readonly parcel: Parcel; readonly all: readonly Parcel[]; readonly link: LinkToCase }

function Line({ parcel, all, link }: LineProps) {
  const [isOpened, setOpened] = useState(false)
  const listId = useId()
  const wordsOf = useParcelWords()
  return (
    <div className={styles.parcel} data-tone={toneOf(parcel)}>
      <div className={styles.line}>
        <span className={styles.mark}>
          <StateShape state={shapeOf(parcel)} size={12} />
        </span>
        <UnstyledButton
          className={styles.words}
          aria-expanded={isOpened}
          aria-controls={isOpened ? listId : undefined}
          onClick={() => setOpened(!isOpened)}
        >
          <span>{wordsOf(parcel)}</span>
          <ChevronDownIcon size={14} />
        </UnstyledButton>
        <Choices parcel={parcel} all={all} />
      </div>
      {isOpened && <ParcelItems id={listId} parcel={parcel} link={link} />}
    </div>
  )
}

/** What can still be decided about a parcel. */
function Choices({ parcel, all }: Omit<LineProps, 'link'>) {
  const t = useWords('casework')
  const outbox = useOutbox()
  const sendOthers = useSendOthers()
  const { id, stage } = parcel
  return (
    <span className={styles.choices}>
      {stage === 'unsure' && <Choice label={t('tray.again')} onClick={() => outbox.again(id)} />}
      {stage === 'unsure' && <Choice label={t('tray.giveUp')} onClick={() => outbox.cancel(id)} />}
      {stage === 'held' && <Choice label={t('tray.cancel')} onClick={() => outbox.cancel(id)} />}
      {canUndo(parcel, all) && (
        <Choice label={t('tray.undo')} onClick={() => outbox.undo(id, t('outcome.undoReason'))} />
      )}
      {stage === 'settled' && hasTrouble(parcel) && parcel.undoes === null && (
        <Choice label={t('tray.others')} onClick={() => sendOthers(parcel)} />
      )}
      {!isOpen(parcel) && (
        <ActionIcon variant="subtle" size={28} aria-label={t('tray.dismiss')} onClick={() => outbox.dismiss(id)}>
          <CloseIcon size={14} />
        </ActionIcon>
      )}
    </span>
  )
}

const Choice = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button variant="default" size="compact-sm" onClick={onClick}>
    {label}
  </Button>
)

/** The same for the cases it was not done for, as they are now; with its form, so that what was typed can be looked over. */
function useSendOthers(): (parcel: Parcel) => void {
  const api = useApi()
  const { live } = useDesk()
  const outbox = useOutbox()
  return ({ id, kind, items, draft }) => {
    const failed = items.filter(({ outcome }) => outcome.kind === 'overtaken' || outcome.kind === 'refused')
    const cases = failed.flatMap(({ deed }) => live.find(deed.row.id) ?? [])
    if (cases.length === 0) return
    if (!isImmediate(kind)) askingOf(api).open(kind, cases, draft)
    else {
      const filled = deedsOf(kind, draft, cases)
      if ('deeds' in filled) outbox.put(filled.deeds, draft)
    }
    outbox.dismiss(id)
  }
}

function toneOf(parcel: Parcel): 'atRisk' | 'onTrack' | 'waiting' {
  if (parcel.stage === 'unsure' || (parcel.stage === 'settled' && hasTrouble(parcel))) return 'atRisk'
  return parcel.stage === 'settled' && tallyOf(parcel).done > 0 ? 'onTrack' : 'waiting'
}

function shapeOf(parcel: Parcel): 'atRisk' | 'met' | 'paused' | 'onTrack' {
  const tone = toneOf(parcel)
  if (tone === 'atRisk') return 'atRisk'
  if (tone === 'onTrack') return 'met'
  return parcel.stage === 'sending' ? 'onTrack' : 'paused'
}
