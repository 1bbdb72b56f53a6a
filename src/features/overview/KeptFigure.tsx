import { Link } from '@tanstack/react-router'
import { keptOf, toneOf } from '#casework/kept'
import { useKept } from '#casework/use-kept'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Figure } from '#ui/Figure'

/** How far the promise is kept this month, of how many cases; few are no verdict. */
export function KeptFigure() {
  const t = useWords('overview')
  const format = useFormat()
  const { complianceTarget } = useDesk().index.agreement.policy
  const { canTell, month, buckets, isFailed } = useKept('none')
  if (!canTell) return null
  const label = t('figures.kept')
  if (buckets === null)
    return (
      <Figure label={label} value={unknownMark} note={isFailed ? t('figures.keptFailed') : t('figures.keptLoading')} />
    )
  const kept = keptOf(buckets)
  const target = format.targetPercent(complianceTarget)
  return (
    <Figure
      label={label}
      value={kept.rate === null ? unknownMark : format.percent(kept.rate)}
      note={kept.few ? t('figures.keptFew', { count: kept.total }) : t('figures.keptOf', { target, count: kept.total })}
      tone={toneOf(kept, complianceTarget)}
      link={props => <Link to="/compliance" search={month} {...props} />}
    />
  )
}
