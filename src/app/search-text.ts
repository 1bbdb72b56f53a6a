type Value = string | number | boolean

/**
 * The search of an address as plain text: `?state=overdue,atRisk&q=lease`. Lists are joined by commas, which inside a value are written `%2C`; what is
 * undefined, an empty list or an empty text is left out. Numbers and booleans come back as such where they are written as nothing else could be.
 */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    const text = valueText(value)
    return text === '' ? [] : [`${encodeURIComponent(key)}=${text}`]
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Reads what `searchText` wrote, and whatever else somebody typed: what cannot be decoded stays as it came. */
export function readSearch(text: string): Record<string, Value | Value[]> {
  const found: Record<string, Value | Value[]> = {}
  for (const pair of text.replace(/^\?/, '').split('&')) {
    const [key = '', ...rest] = pair.split('=')
    const values = rest.join('=').split(',').map(decoded).map(plain)
    if (key !== '') found[decoded(key)] = values.length > 1 ? values : (values[0] ?? '')
  }
  return found
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(',')
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? encodeURIComponent(String(value)).replaceAll('%2F', '/').replaceAll('%3A', ':') : ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** `012` and `1e5` are texts: written again as numbers they would be others. */
function plain(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true'
  const number = Number(text)
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : text
}
