import type { ManyActs } from '#api/act-on-many'
import type { Action } from '#api/generated/types.gen'
import type { Deed } from './parcel'

/** One request to come: an action that is the same for all its cases. Once it was sent it is sealed, and every retry is the same to the letter. */
export type Letter = {
  readonly parcel: number
  readonly key: string
  readonly action: Action
  readonly ids: readonly string[]
  /** `resting` after a try without an answer; `unsure` after too many. */
  state: 'ready' | 'resting' | 'unsure'
  tries: number
  /** A try got no answer: what it says may have been done, whatever a later try is told. */
  mayBeDone: boolean
  sealed: ManyActs | null
}

/** The requests of an outbox that have no answer yet, in the order in which they were asked for. */
export function createLetters(newKey: () => string) {
  let letters: Letter[] = []

  return {
    all: (): readonly Letter[] => letters,
    of: (parcel: number): readonly Letter[] => letters.filter(letter => letter.parcel === parcel),
    write: (parcel: number, deeds: readonly Deed[], most: number) => {
      for (const { action, ids } of byAction(deeds))
        for (let from = 0; from < ids.length; from += most) {
          const some = ids.slice(from, from + most)
          letters.push({
            parcel,
            key: newKey(),
            action,
            ids: some,
            state: 'ready',
            tries: 0,
            mayBeDone: false,
            sealed: null
          })
        }
    },
    /** What a letter says, from its first sending on the same. */
    seal: (letter: Letter, acts: (letter: Letter) => ManyActs): ManyActs => {
      letter.sealed ??= acts(letter)
      return letter.sealed
    },
    drop: (letter: Letter) => {
      letters = letters.filter(one => one !== letter)
    },
    /** The first that may go now: of two on the same case the later one waits for the earlier. */
    next: (): Letter | undefined => {
      const waited = new Set<string>()
      return letters.find(({ state, ids }) => {
        if (state === 'ready' && !ids.some(id => waited.has(id))) return true
        for (const id of ids) waited.add(id)
        return false
      })
    }
  }
}

function byAction(deeds: readonly Deed[]): { readonly action: Action; readonly ids: string[] }[] {
  const groups = new Map<string, { readonly action: Action; readonly ids: string[] }>()
  for (const { row, action } of deeds) {
    const name = JSON.stringify(action)
    const group = groups.get(name) ?? { action, ids: [] }
    group.ids.push(row.id)
    groups.set(name, group)
  }
  return [...groups.values()]
}
