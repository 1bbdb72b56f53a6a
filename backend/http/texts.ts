import type { FieldError } from '#api/generated/types.gen'

/** Texts that no database can keep: with a zero character, or half of a surrogate pair. JSON allows both. */
export function textErrors(value: unknown, path = ''): FieldError[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ field: path || 'body', code: 'characters' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => textErrors(inside, joined(path, key, Array.isArray(value))))
}

function isKeepable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text)
}

function joined(path: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${path}[${key}]`
  return path ? `${path}.${key}` : key
}
