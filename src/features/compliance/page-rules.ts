type PageWords = { readonly head: string; readonly page: string; readonly of: string; readonly dir: 'ltr' | 'rtl' }

/**
 * What stands in the margins of each printed page: what it is at the head, which page it is at the foot. The words are the language's, so the rules
 * are written while the report is on screen, and gone with it.
 */
export function pageRules({ head, page, of, dir }: PageWords): string {
  const font = `font-family: 'IBM Plex Sans Arabic', sans-serif; font-size: 8pt; color: #52606b; direction: ${dir};`
  const [headSide, footSide] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return `@page {
  size: A4;
  margin: 20mm 14mm 18mm;
  @top-${headSide} { content: ${quoted(head)}; ${font} }
  @bottom-${footSide} { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); ${font} }
}
@page :first { @top-${headSide} { content: none; } }`
}

/** A text in a style sheet; nothing in it ends the rule or the sheet. */
function quoted(text: string): string {
  return `'${text.replace(/[\\'<>\n\r]/g, letter => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)}'`
}
