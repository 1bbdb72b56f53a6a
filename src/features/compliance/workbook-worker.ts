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
    const most = Math.max(0, ...sheets.map(({ rows }) => rows.length))
    tell({ kind: 'done', file: await workbookOf(sheets, teller(most)) })
  } catch (error) {
    tell({ kind: 'failed', message: String(error) })
  }
}

/** Tells of the longest sheet how far it is, now and then; when its last row is taken the file is packed, of which nothing can be known. */
function teller(most: number): (row: number) => void {
  let told = performance.now()
  let laps = 0
  return row => {
    if (row === 0) laps++
    // The writer looks at all rows once before it begins, which takes no time.
    const isLast = row >= most && laps > 1
    if (!isLast && performance.now() - told < 100) return
    told = performance.now()
    tell({ kind: 'written', rows: isLast ? null : row })
  }
}

function tell(message: FromWorker) {
  self.postMessage(message)
}
