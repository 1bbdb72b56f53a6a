// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the field, which names the option one is on
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys, Enter among them
// biome-ignore-all lint/a11y/useSemanticElements: a select cannot be searched in as Arabic is typed
import { Modal, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#i18n/use-words'
import { SearchIcon } from '#ui/icons'
import { finder, noteChoice, recentChoices } from './finder'
import styles from './Palette.module.css'
import { findItems, type PaletteItem, startItems } from './palette-items'
import { useFoundCases } from './use-found-cases'
import { usePaletteItems } from './use-palette-items'

/** Anything in the app by its name: cases, services, pages, colleagues' queues, actions, settings. Typed and chosen without the mouse. */
export function Palette() {
  const t = useWords('casework')
  return (
    <Modal.Root opened onClose={() => finder.show(null)} size="38rem" yOffset="12dvh">
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={t('palette.label')} className={styles.content}>
        <Search />
      </Modal.Content>
    </Modal.Root>
  )
}

function Search() {
  const t = useWords('casework')
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query, 250)
  const [at, setAt] = useState(0)
  const ids = useId()
  const all = usePaletteItems()
  const cases = useFoundCases(query, settled)
  const items = query.trim() === '' ? startItems(all, recentChoices()) : [...cases.items, ...findItems(all, query)]
  const current = Math.min(at, items.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useInView(list, items[current]?.id)

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    if (item.group !== 'case' && item.group !== 'act') noteChoice(item.id.replace(/^recent /, ''))
    finder.show(null)
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    if (step === undefined) choose(items[current])
    else if (items.length > 0) setAt((current + step + items.length) % items.length)
  }
  return (
    <>
      <div className={styles.field}>
        <SearchIcon />
        <input
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded={items.length > 0}
          aria-controls={`${ids}list`}
          aria-activedescendant={items.length > 0 ? `${ids}${current}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={event => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${ids}list`} role="listbox" aria-label={t('palette.results')} className={styles.list}>
        <Groups items={items} current={current} ids={ids} onChoose={choose} />
      </div>
      <Told count={items.length} state={cases.state} isAsked={query.trim() !== ''} />
    </>
  )
}

type GroupsProps = {
  readonly items: readonly PaletteItem[]
  readonly current: number
  readonly ids: string
  readonly onChoose: (item: PaletteItem) => void
}

function Groups({ items, current, ids, onChoose }: GroupsProps) {
  const t = useWords('casework')
  const groups = [...new Set(items.map(({ group }) => group))]
  return groups.map(group => (
    <div key={group} role="group" aria-labelledby={`${ids}${group}`}>
      <div id={`${ids}${group}`} role="presentation" className={styles.group}>
        {t(`palette.group.${group}`)}
      </div>
      {items.map((item, index) =>
        item.group === group ? (
          <div
            key={item.id}
            id={`${ids}${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.option}
            onClick={() => onChoose(item)}
          >
            <bdi>{item.label}</bdi>
            {item.hint !== undefined && <bdi className={styles.hint}>{item.hint}</bdi>}
          </div>
        ) : null
      )}
    </div>
  ))
}

type ToldProps = { readonly count: number; readonly state: 'none' | 'asking' | 'failed'; readonly isAsked: boolean }

/** How much was found, for those who do not see the list; in words for all where it is nothing, or not all there is. */
function Told({ count, state, isAsked }: ToldProps) {
  const t = useWords('casework')
  const words =
    state === 'none'
      ? count === 0
        ? t('palette.nothing')
        : null
      : t(state === 'asking' ? 'palette.asking' : 'palette.failed')
  return (
    <div role="status" className={styles.told}>
      {words !== null ? <p>{words}</p> : isAsked && <VisuallyHidden>{t('palette.found', { count })}</VisuallyHidden>}
    </div>
  )
}

function useInView(list: React.RefObject<HTMLElement | null>, id: string | undefined) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is one to scroll to
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [list, id])
}
