import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import type { DrawLink } from '#ui/link'
import { CaseBody } from './CaseBody'
import { CaseFailed, CaseLoading, CaseNotFound } from './CaseFaces'
import { CaseHead } from './CaseHead'
import styles from './CasePanel.module.css'
import type { CaseView } from './case-view'
import { useCaseDesk } from './use-acting'
import { type CaseFace, useCase } from './use-case'
import { useReckoned } from './use-reckoned'

export type CaseLinks = { readonly close: DrawLink; readonly to: (id: string) => DrawLink }

type CasePanelProps = {
  readonly id: string
  /** The neighbours in the list beside the panel; null at its ends. */
  readonly previousId: string | null
  readonly nextId: string | null
  readonly link: CaseLinks
  /** Escape; the same as following `link.close`. */
  readonly onClose: () => void
}

/** A case beside its list, never in place of it. Where it lies (a column, a sheet) is for the page to say. */
export function CasePanel({ id, previousId, nextId, link, onClose }: CasePanelProps) {
  const t = useWords('cases')
  const desk = useCaseDesk(id)
  const { acting } = desk.at
  const { face, entry: liveEntry } = useCase(id, acting.kind === 'sending')
  const held = face.kind === 'ready' ? face.case : null
  const shown = acting.kind === 'sending' && held !== null ? acting.foreseen : held
  const entry = useReckoned(shown, liveEntry)
  const headingId = useId()
  const root = useRef<HTMLElement>(null)
  useFocusOnOpen(root, id)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !root.current?.contains(event.target as Node)) return
    event.preventDefault()
    onClose()
  }
  const reference = shown?.reference ?? liveEntry?.row.reference ?? t('panel.title')
  return (
    <section ref={root} className={styles.panel} aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <CaseHead
        headingId={headingId}
        reference={reference}
        kind={entry?.kind ?? null}
        previous={previousId === null ? null : link.to(previousId)}
        next={nextId === null ? null : link.to(nextId)}
        close={link.close}
      />
      <Face face={face} view={shown && { case: shown, etag: etagOf(face), entry, desk }} />
    </section>
  )
}

const etagOf = (face: CaseFace) => (face.kind === 'ready' ? face.etag : null)

function Face({ face, view }: { readonly face: CaseFace; readonly view: CaseView | null }) {
  switch (face.kind) {
    case 'loading':
      return <CaseLoading />
    case 'notFound':
      return <CaseNotFound />
    case 'failed':
      return <CaseFailed error={face.error} onRetry={face.retry} />
    case 'ready':
      return view && <CaseBody key={view.case.id} view={view} isOld={face.isOld} />
    default:
      return face satisfies never
  }
}

/** Who opens a case begins at its heading. Who goes on to the next one from within keeps the focus on the way there. */
function useFocusOnOpen(root: React.RefObject<HTMLElement | null>, id: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is another opening
  useEffect(() => {
    if (!root.current?.contains(document.activeElement))
      root.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [root, id])
}
