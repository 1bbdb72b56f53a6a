import { folded } from '#i18n/fold'

export const paletteGroups = [
  'recent',
  'case',
  'act',
  'page',
  'view',
  'service',
  'category',
  'person',
  'setting'
] as const
export type PaletteGroup = (typeof paletteGroups)[number]

export type PaletteItem = {
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** What tells it from others of its name. */
  readonly hint?: string
  /** All it is found by, folded. */
  readonly text: string
  readonly run: () => void
}

const mostInGroup = 7

/** What a query finds, group by group, best first: what begins with it, then what has a word that does, then what has it anywhere. */
export function findItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = folded(query).split(' ').filter(Boolean)
  const ranked = items.flatMap(item => {
    const rank = rankOf(item, words)
    return rank === null ? [] : [{ item, rank }]
  })
  return paletteGroups.flatMap(group =>
    ranked
      .filter(({ item }) => item.group === group)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, mostInGroup)
      .map(({ item }) => item)
  )
}

function rankOf({ text, label }: PaletteItem, words: readonly string[]): number | null {
  if (!words.every(word => text.includes(word))) return null
  const [first] = words
  if (first === undefined || folded(label).startsWith(first)) return 0
  return text.includes(` ${first}`) || text.startsWith(first) ? 1 : 2
}

/** Without a query: what was chosen last, then what can be done here and where one can go. */
export function startItems(items: readonly PaletteItem[], recent: readonly string[]): readonly PaletteItem[] {
  const last = recent.flatMap(id => items.find(item => item.id === id) ?? [])
  const here = items.filter(({ group }) => group === 'act' || group === 'page' || group === 'setting')
  return [...last.map(item => ({ ...item, id: `recent ${item.id}`, group: 'recent' as const })), ...here]
}
