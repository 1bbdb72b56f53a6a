import { usePlotArea, useXAxisScale } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { percentilesOf, type ShownDays } from './days-marks'
import { SvgText } from './SvgText'

const rowHeight = 16

type DaysLinesProps = ShownDays & {
  readonly onOpen: ((days: number, verdict: 'met' | 'missed') => void) | undefined
}

/** The target after its last day, and the days within which half, 90 % and 95 % were done, each named on a row of its own. */
export function DaysLines({ histogram, target, onOpen }: DaysLinesProps) {
  const t = useWords('reports')
  const { dir } = useFormat()
  const area = usePlotArea()
  const scale = useXAxisScale()
  if (!area || !scale) return null
  const rtl = dir === 'rtl'
  const percentiles = percentilesOf(histogram).map(({ share, days }, row) => ({
    key: share,
    days,
    x: scale(days, { position: 'middle' }),
    row: row + 1,
    words: t(`days.${share}`),
    colour: chartColours.axis,
    dashes: '1 3'
  }))
  const all = [
    ...percentiles,
    ...(target === null
      ? []
      : [
          {
            key: 'target' as const,
            days: target,
            x: scale(target, { position: rtl ? 'start' : 'end' }),
            row: 0,
            words: t('days.targetShort'),
            colour: chartColours.target,
            dashes: '6 4'
          }
        ])
  ]
  const lines = all.flatMap(line =>
    line.x === undefined ? [] : [{ ...line, x: line.x, y: area.y - 56 + line.row * rowHeight }]
  )
  const targetX = lines.find(({ key }) => key === 'target')?.x
  return (
    <g>
      {lines.map(({ key, x, y, colour, dashes }) => (
        <line key={key} x1={x} x2={x} y1={y - 8} y2={area.y + area.height} stroke={colour} strokeDasharray={dashes} />
      ))}
      {lines.map(({ key, days, x, y, words }) => {
        // Names stand on the side of their line on which there is room, and not across the target.
        const isBefore = targetX !== undefined && key !== 'target' && (rtl ? x > targetX : x < targetX)
        const isFar = rtl ? x < area.x + area.width / 4 : x > area.x + area.width * 0.75
        const side = isBefore || isFar ? 'end' : 'start'
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer; by keyboard it is in the table
          <g
            key={key}
            cursor={onOpen && 'pointer'}
            pointerEvents="all"
            onClick={event => {
              event.stopPropagation()
              onOpen?.(days, key === 'target' ? 'missed' : 'met')
            }}
          >
            <line x1={x} x2={x} y1={y - 8} y2={area.y} stroke="transparent" strokeWidth={12} />
            <SvgText
              x={x + ((side === 'end') === rtl ? 4 : -4)}
              y={y}
              side={side}
              weight={500}
              fill={key === 'target' ? 'var(--copper)' : 'var(--ink-2)'}
            >
              {words}
            </SvgText>
          </g>
        )
      })}
    </g>
  )
}
