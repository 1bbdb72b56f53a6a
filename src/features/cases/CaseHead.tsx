import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words'
import type { StandingKind } from '#sla/types'
import { ChevronDownIcon, CloseIcon } from '#ui/icons'
import { Ltr } from '#ui/Ltr'
import type { DrawLink } from '#ui/link'
import { StateChip } from '#ui/StateChip'
import styles from './CaseHead.module.css'

type CaseHeadProps = {
  readonly headingId: string
  readonly reference: string
  readonly kind: StandingKind | null
  readonly previous: DrawLink | null
  readonly next: DrawLink | null
  readonly close: DrawLink
}

/** Which case it is, how it stands, and the ways on: they stay while the case itself is loading. */
export function CaseHead({ headingId, reference, kind, previous, next, close }: CaseHeadProps) {
  const t = useWords(['cases', 'common'])
  return (
    <header className={styles.head}>
      <h2 id={headingId} tabIndex={-1} className={styles.title}>
        <Ltr>{reference}</Ltr>
      </h2>
      {kind !== null && <StateChip state={kind} label={t(`common:states.${kind}`)} />}
      <nav className={styles.ways} aria-label={t('panel.title')}>
        <Way link={previous} label={t('panel.previous')} icon={<Up />} />
        <Way link={next} label={t('panel.next')} icon={<ChevronDownIcon />} />
        <Way link={close} label={t('panel.close')} icon={<CloseIcon />} />
      </nav>
    </header>
  )
}

const Up = () => (
  <span className={styles.up}>
    <ChevronDownIcon />
  </span>
)

type WayProps = { readonly link: DrawLink | null; readonly label: string; readonly icon: ReactNode }

/** At the end of the list the way stays in its place, so that nothing moves under the pointer. */
function Way({ link, label, icon }: WayProps) {
  if (link === null)
    return (
      <span className={styles.way} data-end="true" aria-hidden="true">
        {icon}
      </span>
    )
  return link({
    className: styles.way,
    children: (
      <>
        {icon}
        <VisuallyHidden>{label}</VisuallyHidden>
      </>
    )
  })
}
