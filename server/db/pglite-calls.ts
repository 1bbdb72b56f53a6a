/** What the main thread asks of the one PGlite runs in. */
export type Call = Ask & { readonly id: number }
export type Ask =
  | { readonly kind: 'query'; readonly sql: string; readonly params: readonly unknown[] }
  | { readonly kind: 'listen'; readonly channel: string }
  | { readonly kind: 'close' }

export type Reply =
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly id: number; readonly rows: unknown[]; readonly affected: number }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly error: { readonly message: string; readonly code?: string }
    }
  | { readonly kind: 'notified'; readonly channel: string; readonly payload: string }
