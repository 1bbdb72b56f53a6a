import { escaped } from './escaped'

type Line = { readonly text: string; readonly box: DOMRect }

/** What is written in a text node, line by line as it is broken on the page. */
export function textsOf(node: Text, frame: DOMRect): string[] {
  const parent = node.parentElement
  if (!parent || node.data.trim() === '') return []
  const style = getComputedStyle(parent)
  const ascent = ascentOf(style)
  const isRtl = style.direction === 'rtl'
  return linesOf(node).map(({ text, box }) => {
    const x = (isRtl ? box.right : box.left) - frame.left
    const y = box.top - frame.top + ascent
    const font = `font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}"`
    return `<text x="${x}" y="${y}" direction="${style.direction}" text-anchor="start" ${font}>${escaped(text)}</text>`
  })
}

/** Words that stand at one height are one line. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: { text: string; box: DOMRect }[] = []
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.trimEnd().length)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.text += word
      last.box = unionOf(last.box, box)
    } else lines.push({ text: word, box })
  }
  return lines.map(({ text, box }) => ({ text: text.trimEnd(), box }))
}

function unionOf(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left)
  const top = Math.min(one.top, other.top)
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top)
}

const measure = document.createElement('canvas').getContext('2d')

/** From the top of a line to where its letters stand. */
function ascentOf({ fontSize, fontWeight, fontFamily }: CSSStyleDeclaration): number {
  if (!measure) return Number.parseFloat(fontSize)
  measure.font = `${fontWeight} ${fontSize} ${fontFamily}`
  return measure.measureText('x').fontBoundingBoxAscent
}
