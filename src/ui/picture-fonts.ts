const family = 'IBM Plex Sans Arabic'

/** The faces of the app's own font that a text needs, with the files in them, so that the picture is the same on every machine. */
export async function fontFaces(text: string): Promise<string> {
  const codes = new Set([...text].map(letter => letter.codePointAt(0) ?? 0))
  const faces = [...document.styleSheets].flatMap(facesIn).filter(face => isNeeded(face, codes))
  return (await Promise.all(faces.map(embedded))).join('\n')
}

function facesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter(
      rule => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes(family)
    ) as CSSFontFaceRule[]
  } catch {
    // A sheet of a browser's extension may not be read.
    return []
  }
}

function isNeeded({ style }: CSSFontFaceRule, codes: ReadonlySet<number>): boolean {
  const ranges = style.getPropertyValue('unicode-range').split(',').map(rangeOf)
  return ranges.some(([from, to]) => [...codes].some(code => code >= from && code <= to))
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1] ?? ''
  const file = await (await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))).blob()
  const weight = style.getPropertyValue('font-weight')
  const range = style.getPropertyValue('unicode-range')
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${await dataUrlOf(file)}) format('woff2');unicode-range:${range}}`
}

function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
