/** Oman keeps +04:00 all year, so writing an instant needs no zone; reading dates off instants is the business of `#sla`. */
const OFFSET_MS = 4 * 3_600_000

/** An instant as RFC 3339 with Oman's offset. */
export function instantText(at: number): string {
  return `${new Date(at + OFFSET_MS).toISOString().slice(0, -1)}+04:00`
}
