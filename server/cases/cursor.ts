/** Where a page ended: the due instant (null where it is not known) and the id of its last row. */
export type Cursor = { readonly dueAt: number | null; readonly id: string }

export function cursorAfter({ dueAt, id }: Cursor): string {
  return Buffer.from(`${dueAt ?? ''}.${id}`).toString('base64url')
}

/** Nothing for a text that is no cursor. */
export function readCursor(text: string): Cursor | undefined {
  const parts = /^(-?\d{0,16})\.([\w.:-]{1,100})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!parts?.[2] || parts[1] === '-') return undefined
  return { dueAt: parts[1] ? Number(parts[1]) : null, id: parts[2] }
}
