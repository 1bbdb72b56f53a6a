import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useFormat } from '#i18n/use-format'
import { chartHeight } from './chart-layout'
import styles from './WeeklyChart.module.css'
import { WeeklyDrawing } from './WeeklyDrawing'
import type { WeekPoint } from './weekly'

type WeeklyChartProps = { readonly points: readonly WeekPoint[]; readonly target: number }

/** The drawing in the width there is, and the place where it is spoken. That place is there before anything is said in it, else nothing is heard. */
export function WeeklyChart({ points, target }: WeeklyChartProps) {
  const { dir } = useFormat()
  const { ref, width } = useElementSize()
  const [spoken, setSpoken] = useState<HTMLElement | null>(null)
  return (
    <>
      <div ref={ref} className={styles.chart} style={{ blockSize: chartHeight }}>
        {width > 0 && <WeeklyDrawing points={points} target={target} width={width} spoken={spoken} />}
      </div>
      <div ref={setSpoken} role="status" dir={dir} className={styles.spoken} />
    </>
  )
}
