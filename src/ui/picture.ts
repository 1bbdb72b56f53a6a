import { escaped } from './escaped'
import { drawingOf } from './picture-drawing'
import { fontFaces } from './picture-fonts'
import { textsOf } from './picture-text'

/** Words that stand above and below what is drawn; a line each. */
export type PictureWords = {
  readonly title: string
  readonly foot: readonly string[]
  readonly dir: 'ltr' | 'rtl'
}

const margin = 24
const titleHeight = 32
const lineHeight = 18
const svgNames = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

/**
 * A part of the page as a picture that stands by itself: what is drawn and written in it, its legend included, with its fonts, in the light
 * scheme whatever the page is in. What is for acting on (fields, buttons, closed tables) is left out.
 */
export async function svgOf(part: HTMLElement, words: PictureWords): Promise<string> {
  const { body, width, height } = inLight(() => bodyOf(part))
  const lines = words.foot.flatMap(text => wrapped(text, width))
  const [fullWidth, top] = [width + 2 * margin, margin + titleHeight]
  const fullHeight = top + height + margin + lines.length * lineHeight
  const x = words.dir === 'rtl' ? fullWidth - margin : margin
  const line = (text: string, y: number, style: string) =>
    `<text x="${x}" y="${y}" direction="${words.dir}" text-anchor="start" ${style}>${escaped(text)}</text>`
  const foot = lines.map((text, index) =>
    line(text, top + height + 20 + index * lineHeight, 'font-size="11" fill="#52606b"')
  )
  const title = line(words.title, margin + 12, 'font-size="17" font-weight="600" fill="#16222c"')
  const fonts = await fontFaces(`${words.title}${words.foot.join('')}${part.textContent}`)
  return [
    `<svg ${svgNames} width="${fullWidth}" height="${fullHeight}" viewBox="0 0 ${fullWidth} ${fullHeight}" font-family="'IBM Plex Sans Arabic', sans-serif">`,
    `<title>${escaped(words.title)}</title>`,
    `<style>${fonts}</style>`,
    `<rect width="${fullWidth}" height="${fullHeight}" fill="#ffffff"/>`,
    title,
    `<g transform="translate(${margin} ${top})">${body}</g>`,
    ...foot,
    '</svg>'
  ].join('\n')
}

/** The same in dots, twice as fine as on a plain screen. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))), 'image/png')
  )
}

/** Reads the page as it looks in the light scheme. Nothing is painted between: nobody sees it. */
function inLight<Read>(read: () => Read): Read {
  const { documentElement: root } = document
  const scheme = root.getAttribute('data-mantine-color-scheme')
  root.setAttribute('data-mantine-color-scheme', 'light')
  try {
    return read()
  } finally {
    if (scheme !== null) root.setAttribute('data-mantine-color-scheme', scheme)
  }
}

/** What is drawn and what is written, in the order of the page. */
function bodyOf(part: HTMLElement): { readonly body: string; readonly width: number; readonly height: number } {
  const frame = part.getBoundingClientRect()
  const pieces: string[] = []
  let bottom = 0
  const visit = (element: Element) => {
    if (isLeftOut(element)) return
    const box = element.getBoundingClientRect()
    if (box.width > 0 && box.height > 0) bottom = Math.max(bottom, box.bottom - frame.top)
    if (element instanceof SVGSVGElement) {
      pieces.push(drawingOf(element, box.left - frame.left, box.top - frame.top))
      return
    }
    pieces.push(groundOf(element, frame))
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node)
      else if (node instanceof Text) pieces.push(...textsOf(node, frame))
    }
  }
  visit(part)
  return { body: pieces.join(''), width: Math.ceil(frame.width), height: Math.ceil(bottom) }
}

const measure = document.createElement('canvas').getContext('2d')

/** Words broken into lines as wide as the drawing: drawn text does not wrap by itself. */
function wrapped(text: string, width: number): string[] {
  if (!measure) return [text]
  measure.font = "11px 'IBM Plex Sans Arabic', sans-serif"
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** For acting on, closed, or not seen. */
function isLeftOut(element: Element): boolean {
  if (element.matches('details, button, input, select, textarea, [role=status], [data-not-in-picture]')) return true
  const { display, visibility, clipPath } = getComputedStyle(element)
  return display === 'none' || visibility === 'hidden' || clipPath.startsWith('inset')
}

/** The ground of an element and its lines, where it has any. */
function groundOf(element: Element, frame: DOMRect): string {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left - frame.left, box.top - frame.top]
  const pieces: string[] = []
  if (!isClear(style.backgroundColor)) {
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0
    pieces.push(
      `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="${radius}" fill="${style.backgroundColor}"/>`
    )
  }
  const sides = [
    ['Top', x, y, x + box.width, y],
    ['Bottom', x, y + box.height, x + box.width, y + box.height],
    ['Left', x, y, x, y + box.height],
    ['Right', x + box.width, y, x + box.width, y + box.height]
  ] as const
  for (const [side, x1, y1, x2, y2] of sides) {
    const width = Number.parseFloat(style[`border${side}Width`])
    const colour = style[`border${side}Color`]
    if (width > 0 && style[`border${side}Style`] !== 'none' && !isClear(colour))
      pieces.push(`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`)
  }
  return pieces.join('')
}

const isClear = (colour: string) => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)
