/** The colours of charts, as CSS values that follow the scheme. What is exported as a picture must resolve them first (`getComputedStyle`). */
export const chartColours = {
  now: 'var(--sea)',
  before: 'var(--waiting-fill)',
  area: 'var(--sea-soft)',
  target: 'var(--copper-fill)',
  met: 'var(--on-track-fill)',
  near: 'var(--at-risk-fill)',
  missed: 'var(--overdue-fill)',
  neutral: 'var(--waiting-fill)',
  track: 'var(--track)',
  grid: 'var(--hairline)',
  axis: 'var(--ink-2)'
} as const
