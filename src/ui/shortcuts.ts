import { isTyping } from './typing.ts'

/** A key as its place on the keyboard (`KeyboardEvent.code`), so that it is the same key on every layout. */
export type Press = {
  readonly code: string
  readonly shift?: boolean
  /** With Ctrl, or Command on a Mac. Such a one is heard while somebody types, too. */
  readonly ctrl?: boolean
}

export type Shortcut = Press & {
  /** What it does, in the reader's language. */
  readonly label: string
  /** Left out where the part that has the focus hears the key itself: then it is only told of. */
  readonly run?: () => void
}

/** Shortcuts that belong together: of a page, or of every page. */
export type ShortcutGroup = {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
  /** Of every page: the page's own go before it. */
  readonly isGeneral?: boolean
}

export type Shortcuts = {
  readonly snapshot: () => readonly ShortcutGroup[]
  readonly subscribe: (listener: () => void) => () => void
  /** Tells of a group for as long as it holds; answers how to take it away. */
  readonly add: (group: ShortcutGroup) => () => void
  /** Does what a press asks for; whether anything did. */
  readonly press: (event: KeyboardEvent) => boolean
}

/** The same groups, each press in the first that has it: that is the one that is heard. */
export function withoutRepeats(groups: readonly ShortcutGroup[]): readonly ShortcutGroup[] {
  const known = new Set<string>()
  return groups.flatMap(group => {
    const own = group.shortcuts.filter(({ code, shift = false, ctrl = false }) => {
      const press = `${code} ${shift} ${ctrl}`
      return !known.has(press) && known.add(press)
    })
    return own.length === 0 ? [] : [{ ...group, shortcuts: own }]
  })
}

/** All shortcuts there are at the moment: what is heard and what is told of are one list. */
export function createShortcuts(): Shortcuts {
  const listeners = new Set<() => void>()
  let groups: readonly ShortcutGroup[] = []

  function set(next: readonly ShortcutGroup[]) {
    groups = next
    for (const listener of listeners) listener()
  }

  return {
    snapshot: () => groups,
    subscribe: listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    add: group => {
      set(group.isGeneral ? [...groups, group] : [group, ...groups])
      return () => set(groups.filter(one => one !== group))
    },
    press: event => {
      if (isOtherwiseMeant(event)) return false
      const meant = groups.flatMap(({ shortcuts }) => shortcuts).find(one => one.run && isPressed(one, event))
      meant?.run?.()
      return meant !== undefined
    }
  }
}

function isPressed({ code, shift = false, ctrl = false }: Shortcut, event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) !== ctrl) return false
  // The question mark is on another key on many layouts; it is asked for by what it is.
  if (code === 'Slash' && shift) return event.key === '?' || event.key === '؟'
  return event.code === code && event.shiftKey === shift
}

/** Held down, heard by somebody already, or part of what is being typed. */
function isOtherwiseMeant(event: KeyboardEvent): boolean {
  if (event.repeat || event.defaultPrevented || event.altKey) return true
  return !(event.ctrlKey || event.metaKey) && isTyping(event)
}

const arabicLetters: Readonly<Record<string, string>> = {
  KeyA: 'ش',
  KeyB: 'لا',
  KeyC: 'ؤ',
  KeyD: 'ي',
  KeyE: 'ث',
  KeyF: 'ب',
  KeyG: 'ل',
  KeyH: 'ا',
  KeyI: 'ه',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  KeyM: 'ة',
  KeyN: 'ى',
  KeyO: 'خ',
  KeyP: 'ح',
  KeyQ: 'ض',
  KeyR: 'ق',
  KeyS: 'س',
  KeyT: 'ف',
  KeyU: 'ع',
  KeyV: 'ر',
  KeyW: 'ص',
  KeyX: 'ء',
  KeyY: 'غ',
  KeyZ: 'ئ',
  Slash: 'ظ'
}

const named: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑', Space: '␣' }

/** What is printed on a key: in Latin, and on an Arabic keyboard where that is another. */
export function keyFaces({ code, shift, ctrl }: Press): readonly string[] {
  if (ctrl) return [code.replace(/^Key/, '')]
  if (code === 'Slash') return shift ? ['?', '؟'] : ['/', 'ظ']
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const arabic = arabicLetters[code]
  return letter && arabic ? [letter, arabic] : [named[code] ?? code]
}
