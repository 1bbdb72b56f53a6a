import { useMemo, useRef } from 'react'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Link } from '#live/feed'
import type { CaseFilter } from '#live/filter'
import styles from './Board.module.css'
import { BoardControls } from './BoardControls'
import { BoardHead } from './BoardHead'
import { FiguresPage } from './FiguresPage'
import { HorizonPage } from './HorizonPage'
import { NextPage } from './NextPage'
import { NotLive } from './NotLive'
import { defaultSeconds, type WallboardSearch, type WallPage, wallPages } from './search'
import { TodayPage } from './TodayPage'
import { ofRound } from './turning'
import { useBoardKeys } from './use-board-keys'
import { useFullScreen } from './use-full-screen'
import { useNewVersion } from './use-new-version'
import { useStirred } from './use-stirred'
import { useTurning } from './use-turning'
import { useWakeLock } from './use-wake-lock'
import { useWallLook } from './use-wall-look'

type BoardProps = {
  readonly owner: { readonly nameAr: string; readonly nameEn: string }
  readonly link: Link
  readonly asOf: number
  readonly search: WallboardSearch
}

/** One page at a time, and how true it is. */
export function Board({ owner, link, asOf, search }: BoardProps) {
  const t = useWords(['wallboard', 'common'])
  const name = useName()
  const root = useRef<HTMLDivElement>(null)
  const pages = usePages(search)
  const turning = useTurning(pages.length, pages.length > 1 ? (search.seconds ?? defaultSeconds) : 0)
  const page = pages[turning.turn.page] ?? 'figures'
  useWallLook(search.theme, search.language && ofRound(search.language, turning.turn))
  useNewVersion()
  const wake = useWakeLock()
  const full = useFullScreen(root)
  useBoardKeys(turning, full)
  const isStale = link.kind === 'stale'
  return (
    <div
      ref={root}
      className={styles.board}
      data-board
      data-page={page}
      data-stale={isStale}
      data-stirred={useStirred()}
    >
      <title>{t('common:app.pageTitle', { page: t('title') })}</title>
      <BoardHead owner={name(owner)} title={t(`pages.${page}`)} link={link} asOf={asOf} />
      {link.kind === 'stale' && <NotLive since={link.since} error={link.error} />}
      <main className={styles.main}>
        <Page page={page} search={search} />
      </main>
      <BoardControls pages={pages} turning={turning} wake={wake} full={full} />
    </div>
  )
}

function Page({ page, search }: { readonly page: WallPage; readonly search: WallboardSearch }) {
  const { office } = search
  const within = useMemo((): CaseFilter | undefined => (office ? { offices: office } : undefined), [office])
  switch (page) {
    case 'figures':
      return <FiguresPage within={within} office={office} />
    case 'horizon':
      return <HorizonPage within={within} />
    case 'next':
      return <NextPage within={within} />
    case 'today':
      return <TodayPage office={office} />
    default:
      return page satisfies never
  }
}

/** The pages that are asked for, without those whose numbers this backend does not count. */
function usePages({ pages }: WallboardSearch): readonly WallPage[] {
  const { service } = useDesk()
  const canCount = service.capabilities.includes('backlog')
  const wanted = (pages ?? wallPages).filter(page => page !== 'today' || canCount)
  return wanted.length > 0 ? wanted : ['figures']
}
