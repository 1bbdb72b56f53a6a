import { type ReactNode, useMemo } from 'react'
import { keptOf, toneOf } from '#casework/kept'
import { useDaysLate } from '#casework/use-days-late'
import { useKept } from '#casework/use-kept'
import { useSinceMorning } from '#casework/use-since-morning'
import { everything, useView } from '#casework/use-view'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { CaseFilter } from '#live/filter'
import type { Tone } from '#ui/tone'
import styles from './FiguresPage.module.css'

type FiguresPageProps = {
  readonly within: CaseFilter | undefined
  readonly office: readonly string[] | undefined
}

/** The six figures of the overview, to be read from the other end of a hall. */
export function FiguresPage({ within, office }: FiguresPageProps) {
  const t = useWords('overview')
  const format = useFormat()
  const asked = useMemo(() => (within ? { ...everything, filter: within } : everything), [within])
  const open = useView(asked)
  const { counts } = open
  const askedOfNobody = useMemo(() => ({ ...everything, filter: { ...within, assignees: ['none'] } }), [within])
  const nobodys = useView(askedOfNobody).counts
  const change = useSinceMorning(counts.all, office)
  const days = useDaysLate(open.at(0), counts.overdue)
  const { atRiskShare } = useDesk().index.agreement.policy
  const late =
    days === null ? t('figures.none') : days === 0 ? t('figures.oldestToday') : t('figures.oldest', { count: days })
  const since =
    change === null
      ? t('figures.andOverdue')
      : change === 0
        ? t('figures.asMorning')
        : t('figures.sinceMorning', { change: format.signed(change) })
  return (
    <ul className={styles.figures} aria-label={t('figures.label')}>
      <Big label={t('figures.open')} value={format.number(counts.all)} note={since} />
      <Big
        label={t('figures.overdue')}
        value={format.number(counts.overdue)}
        note={late}
        tone={counts.overdue > 0 ? 'overdue' : 'plain'}
      />
      <Big
        label={t('figures.atRisk')}
        value={format.number(counts.atRisk)}
        note={t('figures.share', { share: format.targetPercent(atRiskShare) })}
        tone={counts.atRisk > 0 ? 'atRisk' : 'plain'}
      />
      <Big
        label={t('figures.dueToday')}
        value={format.number(counts.dueToday)}
        note={t('figures.unassigned', { count: nobodys.dueToday })}
      />
      <Big label={t('figures.paused')} value={format.number(counts.paused)} note={t('figures.stands')} tone="waiting" />
      <KeptBig office={office} />
    </ul>
  )
}

function KeptBig({ office }: { readonly office: readonly string[] | undefined }) {
  const t = useWords('overview')
  const format = useFormat()
  const { complianceTarget } = useDesk().index.agreement.policy
  const { canTell, buckets, isFailed } = useKept('none', office)
  if (!canTell) return null
  const kept = buckets && keptOf(buckets)
  if (kept === null)
    return (
      <Big
        label={t('figures.kept')}
        value={unknownMark}
        note={isFailed ? t('figures.keptFailed') : t('figures.keptLoading')}
      />
    )
  const target = format.targetPercent(complianceTarget)
  return (
    <Big
      label={t('figures.kept')}
      value={kept.rate === null ? unknownMark : format.percent(kept.rate)}
      note={kept.few ? t('figures.keptFew', { count: kept.total }) : t('figures.keptOf', { target, count: kept.total })}
      tone={toneOf(kept, complianceTarget)}
    />
  )
}

type BigProps = { readonly label: string; readonly value: ReactNode; readonly note?: string; readonly tone?: Tone }

function Big({ label, value, note, tone = 'plain' }: BigProps) {
  return (
    <li className={styles.figure} data-tone={tone}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </li>
  )
}
