import { useFormat } from '#i18n/use-format'
import styles from './MarkTooltip.module.css'
import { useActiveMark, useActivePart } from './mark-parts'

/** `key` is that of the part it is the number of, where it is one. */
export type TooltipLine = { readonly key: string; readonly label: string; readonly value: string }
type Told = { readonly title: string; readonly lines: readonly TooltipLine[]; readonly remarks?: readonly string[] }

type MarkTooltipProps<Mark> = { readonly tell: (mark: Mark) => Told }

/** The numbers of the mark that is pointed at. A screen reader hears them as a sentence (`MarkChart`), so it is spared the box. */
export function MarkTooltip<Mark>({ tell }: MarkTooltipProps<Mark>) {
  const { dir } = useFormat()
  const mark = useActiveMark<Mark>()
  const part = useActivePart()
  if (!mark) return null
  const { title, lines, remarks = [] } = tell(mark)
  return (
    <div aria-hidden="true" dir={dir} className={styles.tooltip}>
      <p className={styles.title}>{title}</p>
      <dl className={styles.lines}>
        {lines.map(({ key, label, value }) => (
          <div key={key} className={styles.line} data-key={key} data-chosen={key === part}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {remarks.map(remark => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </div>
  )
}
