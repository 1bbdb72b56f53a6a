import { useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { download } from './download'
import type { Question } from './question'
import styles from './SaveChart.module.css'
import { useDefinitions } from './use-definitions'

type SaveChartProps = { readonly find: () => HTMLElement | null; readonly question: Question }

const formats = ['png', 'svg'] as const

/** A chart as a picture of its own, which says what it is about wherever it goes. */
export function SaveChart({ find, question }: SaveChartProps) {
  const t = useWords(['reports', 'common'])
  const { dir, dateTime } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const { clock } = useApi()
  const definitions = useDefinitions(question)
  const [isFailed, setFailed] = useState(false)

  async function save(format: (typeof formats)[number]) {
    const figure = find()
    if (!figure) return
    const title = figure.closest('section')?.querySelector('h2, h3')?.textContent ?? t('export.chart.label')
    const said = definitions.filter(({ key }) => ['period', 'filters', 'basis'].includes(key))
    const foot = [
      ...said.map(({ label, text }) => `${label}: ${text}`),
      `${name(index.agreement)} · ${t('common:connection.asOf', { time: dateTime(clock.now()) })}`
    ]
    const { svgOf, pngOf } = await import('#ui/picture')
    const svg = await svgOf(figure, { title, foot, dir })
    const file = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg)
    download(file, `miqat-${slugOf(title)}-${question.from}-${question.to}.${format}`)
  }

  return (
    <span className={styles.save}>
      {formats.map(format => (
        <button
          key={format}
          type="button"
          className={styles.button}
          aria-label={t(`export.chart.${format}`)}
          onClick={() => {
            setFailed(false)
            save(format).catch(() => setFailed(true))
          }}
        >
          {format.toUpperCase()}
        </button>
      ))}
      {isFailed && <span role="alert">{t('export.failed')}</span>}
    </span>
  )
}

/** A title as part of a file's name, in whatever script. */
const slugOf = (title: string) =>
  title
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
