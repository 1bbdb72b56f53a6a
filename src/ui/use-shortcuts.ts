import { useEffect, useRef } from 'react'
import { createShortcuts, type ShortcutGroup } from './shortcuts.ts'

/** The one list of the page. */
export const shortcuts = createShortcuts()

/** Hears the keys of the whole page, for as long as whoever calls it stands. Once, around everything. */
export function useHearShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (shortcuts.press(event)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

/** Tells of shortcuts while a part stands. What they do is looked up when they are pressed, so that it is always the newest. */
export function useShortcuts(group: ShortcutGroup): void {
  const latest = useRef(group)
  useEffect(() => {
    latest.current = group
  })
  const { title, isGeneral = false } = group
  const labels = group.shortcuts
    .map(({ code, shift, label, run }) => [code, shift, label, run !== undefined].join(' '))
    .join('\n')
  // Another group only when it would be told of otherwise; `labels` names that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const told = latest.current.shortcuts.map(({ run, ...shortcut }, index) =>
      run ? { ...shortcut, run: () => latest.current.shortcuts[index]?.run?.() } : shortcut
    )
    return shortcuts.add({ title, isGeneral, shortcuts: told })
  }, [title, isGeneral, labels])
}
