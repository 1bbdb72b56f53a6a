const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'])

/** PostgreSQL's or the system's code of an error, where it has one. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

/** Whether the database cannot be reached or has no room for us now, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined) return away.has(code) || /^(08|53|57P|57014)/.test(code)
  // pg has no codes for its own two.
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
}

/** Whether two got in each other's way, and doing it again is right. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01'
}
