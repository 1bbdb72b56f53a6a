import { Link } from '@tanstack/react-router'
import { memo, useRef } from 'react'
import { initialsOf, useStaffName } from '#casework/use-staff'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { none } from '#live/dimension'
import { Avatar } from '#ui/Avatar'
import { MixBar } from '#ui/MixBar'
import { StateShape, toneOfState } from '#ui/StateShape'
import { useHandOverDrag } from './use-hand-over-drag'
import styles from './Workload.module.css'
import { type Load, openStates } from './workload'

type LoadRowProps = {
  readonly load: Load
  /** What a full bar is worth. What nobody has may be more, and fills it. */
  readonly full: number
  /** Hands cases of one person over to another, or asks to whom; null where that is not allowed. */
  readonly onHandOver: ((from: string, to: string | null) => void) | null
}

/** One person's open cases, by state; each number leads to its cases. Drawn again when these are others, not when somebody else's are. */
export const LoadRow = memo(function LoadRow({ load, full, onHandOver }: LoadRowProps) {
  const [t, common] = [useWords('overview'), useWords('common')]
  const format = useFormat()
  const nameOf = useStaffName()
  const { key, counts, open } = load
  const name = key === none ? common('unassigned') : nameOf(key)
  const row = useRef<HTMLLIElement>(null)
  const drag = onHandOver && { person: key, canTake: key !== none, onDrop: onHandOver }
  const { isOver } = useHandOverDrag(row, drag)
  const parts = openStates.map(state => ({ tone: toneOfState[state], value: counts[state] }))
  return (
    <li ref={row} className={styles.load} data-over={isOver} data-drags={onHandOver !== null}>
      {key === none ? (
        <span className={styles.nobody} aria-hidden="true">
          {unknownMark}
        </span>
      ) : (
        <span aria-hidden="true">
          <Avatar initials={initialsOf(name)} name={name} />
        </span>
      )}
      <div className={styles.body}>
        <div className={styles.line}>
          <span className={styles.name}>{name}</span>
          <Link
            to="/queues/$service"
            params={{ service: 'all' }}
            search={{ assignee: [key] }}
            className={styles.open}
            aria-label={t('workload.open', { count: open, name })}
          >
            {format.number(open)}
          </Link>
        </div>
        <MixBar parts={parts} full={Math.max(full, open)} />
        <ul className={styles.states}>
          {openStates.map(
            state =>
              counts[state] > 0 && (
                <li key={state}>
                  <Link
                    to="/queues/$service"
                    params={{ service: 'all' }}
                    search={{ assignee: [key], state: [state] }}
                    className={styles.state}
                    data-tone={toneOfState[state]}
                    aria-label={t('workload.state', {
                      count: counts[state],
                      state: common(`states.${state}`),
                      name
                    })}
                    title={common(`states.${state}`)}
                  >
                    <StateShape state={state} size={8} />
                    {format.number(counts[state])}
                  </Link>
                </li>
              )
          )}
          {onHandOver && open > 0 && (
            <li className={styles.give}>
              <button
                type="button"
                className={styles.handOver}
                aria-label={t('handOver.of', { name })}
                onClick={() => onHandOver(key, null)}
              >
                {t('handOver.button')}
              </button>
            </li>
          )}
        </ul>
      </div>
    </li>
  )
})
