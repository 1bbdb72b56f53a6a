/// <reference lib="webworker" />
import type { CellValue } from './csv'
import type { FromWorker, SheetHead, ToWorker } from './sheet'
import { workbookOf } from './workbook'

// Collects sheets and their rows as they come, and writes the workbook when it is told that it is all: the page goes on meanwhile.

const sheets: (SheetHead & { readonly rows: (readonly CellValue[])[] })[] = []

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'sheet':
      sheets.push({ ...data.head, rows: [] })
      break
    case 'rows':
      for (const row of data.rows) sheets.at(-1)?.rows.push(row)
      break
    case 'finish':
      void finish()
      break
    default:
      data satisfies never
  }
}

async function finish() {
  try {
    tell({ kind: 'done', file: await workbookOf(sheets) })
  } catch (error) {
    tell({ kind: 'failed', message: String(error) })
  }
}

function tell(message: FromWorker) {
  self.postMessage(message)
}
