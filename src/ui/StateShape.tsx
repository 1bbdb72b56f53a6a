import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'

export type State = 'overdue' | 'atRisk' | 'onTrack' | 'paused' | 'met' | 'missed' | 'unknown'

/** The tone of each state, for numbers and words that stand beside its chip. */
export const toneOfState: Readonly<Record<State, Tone>> = {
  overdue: 'overdue',
  atRisk: 'atRisk',
  onTrack: 'onTrack',
  paused: 'waiting',
  met: 'onTrack',
  missed: 'overdue',
  unknown: 'waiting'
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round'
} as const

const shapes: Readonly<Record<State, ReactNode>> = {
  overdue: <path d="M6 1.2 11.4 10.8H.6z" />,
  atRisk: <path d="M6 .4 11.6 6 6 11.6.4 6z" />,
  onTrack: <circle cx="6" cy="6" r="4.4" />,
  paused: <path d="M2 1.5h3v9H2zM7 1.5h3v9H7z" />,
  met: <path {...stroke} d="m1.8 6.6 2.8 2.9 5.6-6.7" />,
  missed: <path {...stroke} d="m2.2 2.2 7.6 7.6m0-7.6-7.6 7.6" />,
  unknown: <path {...stroke} strokeWidth="1.8" d="M3.3 3.9c0-3.3 5.4-3.3 5.4 0 0 2-2.7 2-2.7 3.9M6 10.7v.01" />
}

type StateShapeProps = { readonly state: State; readonly size?: number }

/** The shape of a state, drawn and not typed, so that it is the same on every machine. In the colour of its text; a word must stand beside it. */
export function StateShape({ state, size = 10 }: StateShapeProps) {
  return (
    <svg
      aria-hidden="true"
      data-shape={state}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="currentColor"
      style={{ flex: 'none' }}
    >
      {shapes[state]}
    </svg>
  )
}
