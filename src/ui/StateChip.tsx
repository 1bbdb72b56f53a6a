import styles from './StateChip.module.css'
import { type State, StateShape, toneOfState } from './StateShape.tsx'

type StateChipProps = {
  readonly state: State
  /** The state in a word: colour and shape never say it alone. */
  readonly label: string
  /** A fuller sentence on hover. */
  readonly title?: string | undefined
}

/** A state as colour, shape and word. Waiting has a hatch too, the same as pauses on the rail. */
export function StateChip({ state, label, title }: StateChipProps) {
  return (
    <span className={styles.chip} data-tone={toneOfState[state]} data-state={state} title={title}>
      <StateShape state={state} />
      {label}
    </span>
  )
}
