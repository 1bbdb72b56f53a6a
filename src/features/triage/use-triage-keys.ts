import type { RefObject } from 'react'
import { useCaseKeys } from '#casework/use-case-keys'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { LiveSet } from '#live/live-set'
import { useShortcuts } from '#ui/use-shortcuts'
import type { OpenCase } from './open-case'

type TriageKeysParts = {
  readonly list: RefObject<HTMLElement | null>
  readonly open: OpenCase | null
  readonly show: (id: string) => void
}

/**
 * The keys of the triage wherever the focus is, and those that do something to a case: to the row one is on, else to the one that is open. In the list J,
 * K, N and Enter are heard by itself; elsewhere they lead from the open case to the next one, or into the list.
 */
export function useTriageKeys({ list, open, show }: TriageKeysParts): void {
  const t = useWords('casework')
  const { live } = useDesk()
  useCaseKeys(() => targetsOf(live, list.current, open))
  const go = (to: string | null) => {
    if (to !== null) show(to)
  }
  const enter = () => currentRow(list.current)?.querySelector('a')?.focus()
  const onward = open ? () => go(open.nextId) : enter
  const back = open ? () => go(open.previousId) : enter
  useShortcuts({
    title: t('keys.list'),
    shortcuts: [
      { code: 'KeyJ', label: t('keys.down'), run: onward },
      { code: 'KeyK', label: t('keys.up'), run: back },
      { code: 'Enter', label: t('keys.open') },
      {
        code: 'KeyN',
        label: t('keys.next'),
        run: open ? onward : () => go(currentRow(list.current)?.dataset.case ?? null)
      }
    ]
  })
}

function targetsOf(live: LiveSet, list: HTMLElement | null, open: OpenCase | null) {
  const { activeElement } = document
  const row = list?.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-case]') : null
  const entry = live.find(row?.dataset.case ?? open?.id ?? '')
  return entry ? [entry] : []
}

/** The one row that the tab key comes to. */
const currentRow = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>('[data-case]:has(> a[tabindex="0"])') ?? null
