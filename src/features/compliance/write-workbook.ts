import type { FromWorker, Sheet, SheetHead, ToWorker } from './sheet'

/** A workbook being written beside the page: sheets one after the other, each filled in pieces. */
export type WorkbookWriter = {
  readonly sheet: (head: SheetHead) => void
  readonly rows: (rows: Sheet['rows']) => void
  /** Tells how many rows are written; null once all are and the file is being packed. */
  readonly finish: (onWritten: (rows: number | null) => void) => Promise<Blob>
  readonly stop: () => void
}

export function startWorkbook(): WorkbookWriter {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })
  const tell = (message: ToWorker) => worker.postMessage(message)
  return {
    sheet: head => tell({ kind: 'sheet', head }),
    rows: rows => tell({ kind: 'rows', rows }),
    finish: onWritten =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'written') return onWritten(data.rows)
          worker.terminate()
          if (data.kind === 'done') resolve(data.file)
          else reject(new Error(data.message))
        }
        worker.onerror = event => {
          worker.terminate()
          reject(new Error(event.message))
        }
        tell({ kind: 'finish' })
      }),
    stop: () => worker.terminate()
  }
}
