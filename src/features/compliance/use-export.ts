import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/report-queries'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { completionsAsked } from './asked'
import { download } from './download'
import type { ExportProgress } from './export-cases'
import { type FigureKind, type FigureWords, figureRows, figureSheetColumns } from './export-figures'
import type { FileFormat } from './exporting'
import type { Question } from './question'
import { fewCases } from './rates'
import type { Sheet } from './sheet'
import { useCaseWords } from './use-case-words'
import { useDefinitions } from './use-definitions'

export type ExportWhat = 'cases' | 'figures'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null }
  | { readonly kind: 'done'; readonly name: string }
  /** `asked` is what to try again. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly asked: readonly [ExportWhat, FileFormat] }

/** Writes what the page is about into a file; one at a time, and it can be given up. */
export function useExport(question: Question) {
  const t = useWords(['reports', 'compliance', 'common'])
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const api = useApi()
  const caseWords = useCaseWords()
  const about = useAboutSheet(question)
  const figures = useFigureSheet(question)

  async function write(what: ExportWhat, format: FileFormat, signal: AbortSignal): Promise<Blob> {
    // The writers come when they are needed; they are no part of looking.
    const { exportCases, exportSheets } = await import('./exporting')
    if (what === 'figures') return exportSheets(format, [await figures(), about], signal)
    const { from, to, basis, measure, filters } = question
    return exportCases(format, {
      api,
      question: { from, to, basis, measure, ...filters },
      words: caseWords,
      about,
      sheetName: t('export.sheet.cases'),
      onProgress: progress => setState({ kind: 'running', progress }),
      signal
    })
  }

  return {
    state,
    start: async (what: ExportWhat, format: FileFormat) => {
      const controller = new AbortController()
      running.current = controller
      const name = `miqat-${what}-${question.from}-${question.to}-${question.basis}.${format}`
      setState({ kind: 'running', progress: null })
      try {
        download(await write(what, format, controller.signal), name)
        setState({ kind: 'done', name })
      } catch (error) {
        setState(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error, asked: [what, format] })
      }
    },
    stop: () => running.current?.abort(),
    forget: () => setState({ kind: 'idle' })
  }
}

/** What the file is: a sheet of its own, so that the others begin with their headings. */
function useAboutSheet(question: Question): Sheet {
  const t = useWords(['reports', 'compliance', 'common'])
  const { dir, dateTime } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const { clock } = useApi()
  const definitions = useDefinitions(question)
  return {
    name: t('export.sheet.about'),
    rightToLeft: dir === 'rtl',
    plain: true,
    columns: [
      { label: '', format: 'text', width: 28 },
      { label: '', format: 'text', width: 100 }
    ],
    get rows() {
      return [
        [t('compliance:title'), name(index.agreement)],
        ...definitions.map(({ label, text }) => [label, text]),
        [t('export.about.asOf'), dateTime(clock.now())]
      ]
    }
  }
}

/** All figures in one table: the periods, and each service, category and wilayat over all of them. */
function useFigureSheet(question: Question): () => Promise<Sheet> {
  const t = useWords(['reports', 'compliance', 'common'])
  const { dir, dateTime } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const api = useApi()
  const client = useQueryClient()
  const nameOf = (kind: FigureKind, key: string) => {
    const known =
      kind === 'service' ? index.service(key) : kind === 'category' ? index.category(key) : index.wilayatOf(key)
    return known ? name(known) : key
  }
  return async () => {
    const ask = (kind: FigureKind) =>
      client.fetchQuery(
        completionsQuery(api, completionsAsked(question, kind === 'period' ? {} : { group: kind, by: 'month' }))
      )
    const kinds = ['period', 'service', 'category', 'office'] as const
    const answers = await Promise.all(kinds.map(ask))
    const words = (asOf: string): FigureWords => ({
      label: column => t(`export.columns.${column}`),
      kind: kind => t(`export.kind.${kind}`),
      name: nameOf,
      few: t('compliance:fewCases', { count: fewCases }),
      basis: t(`compliance:basis.${question.basis}Definition`),
      asOf: dateTime(Date.parse(asOf))
    })
    return {
      name: t('export.sheet.figures'),
      rightToLeft: dir === 'rtl',
      columns: figureSheetColumns(words('')),
      rows: kinds.flatMap((kind, at) => {
        const answer = answers[at]
        return answer ? figureRows(kind, answer, words(answer.asOf)) : []
      })
    }
  }
}
