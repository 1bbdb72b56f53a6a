import { useFormat } from '#i18n/use-format'
import { useActiveMark } from './MarkChart'
import styles from './RateTooltip.module.css'

export type TooltipLine = { readonly key: string; readonly label: string; readonly value: string }
type Told = { readonly title: string; readonly lines: readonly TooltipLine[]; readonly remark?: string | undefined }

type MarkTooltipProps<Mark> = { readonly tell: (mark: Mark) => Told }

/** The numbers of the mark that is pointed at. A screen reader hears them as a sentence (`MarkChart`), so it is spared the box. */
export function MarkTooltip<Mark>({ tell }: MarkTooltipProps<Mark>) {
  const { dir } = useFormat()
  const mark = useActiveMark<Mark>()
  if (!mark) return null
  const { title, lines, remark } = tell(mark)
  return (
    <div aria-hidden="true" dir={dir} className={styles.tooltip}>
      <p className={styles.week}>{title}</p>
      <dl className={styles.lines}>
        {lines.map(({ key, label, value }) => (
          <div key={key} className={styles.line} data-key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {remark !== undefined && <p className={styles.remark}>{remark}</p>}
    </div>
  )
}
