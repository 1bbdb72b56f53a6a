/** Whether a client holds this state already. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some(held => isSameTag(held, etag)) ?? false
}

/** Whether two ETags name one state; a weak one will do. */
export function isSameTag(given: string, etag: string): boolean {
  return given.trim().replace(/^W\//, '') === etag
}
