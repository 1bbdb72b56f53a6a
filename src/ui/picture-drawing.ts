/** What a drawing takes from style sheets, written into it so that it looks the same without them. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'direction',
  'text-anchor',
  'visibility'
] as const

/** Left out where they are what they are anyway: a drawing has a thousand elements. */
const plain: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
  visibility: 'visible'
}

/** A drawing of the page with its looks written into it, at a place. */
export function drawingOf(drawing: SVGSVGElement, x: number, y: number): string {
  // Typed as a node in the DOM's own types.
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const one = copies[index]
    if (one) write(one, original)
  })
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('x', String(x))
  copy.setAttribute('y', String(y))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('overflow', 'visible')
  return new XMLSerializer().serializeToString(copy)
}

/** Attributes in place of classes; what is for a screen reader or a keyboard goes. */
function write(copy: Element, original: Element): void {
  const style = getComputedStyle(original)
  for (const { name } of [...copy.attributes]) {
    if (/^(class|style|role|tabindex|aria-.*|data-.*)$/.test(name)) copy.removeAttribute(name)
  }
  if (style.display === 'none') copy.setAttribute('display', 'none')
  for (const property of properties) {
    const value = style.getPropertyValue(property)
    if (value === '' || value === plain[property]) continue
    copy.setAttribute(property, value.replaceAll('"', "'"))
  }
}
