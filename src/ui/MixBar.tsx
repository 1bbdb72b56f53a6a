import styles from './MixBar.module.css'
import type { Tone } from './tone'

export type MixPart = { readonly tone: Tone; readonly value: number }

type MixBarProps = {
  /** In the order they are drawn from the inline start. */
  readonly parts: readonly MixPart[]
  /** What a full bar is worth, so that bars of several rows can be compared. */
  readonly full: number
}

/** How many and of what kind, as one bar from zero. An ornament: the numbers it is made of stand beside it. */
export function MixBar({ parts, full }: MixBarProps) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {parts.map(
        ({ tone, value }) =>
          value > 0 && (
            <div
              key={tone}
              className={styles.part}
              data-tone={tone}
              style={{ inlineSize: `${(value / full) * 100}%` }}
            />
          )
      )}
    </div>
  )
}
