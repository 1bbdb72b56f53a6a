import { useRef, useState } from 'react'

type Keyed = { readonly key: string }

/** Things in the order they had when somebody began to point at them; those that came since at the end. */
export function inOrder<T extends Keyed>(items: readonly T[], order: readonly string[] | null): readonly T[] {
  if (order === null) return items
  const places = new Map(order.map((key, at) => [key, at]))
  const placeOf = ({ key }: T) => places.get(key) ?? order.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Keeps an order while somebody points at what is in it or has the focus there: nothing changes places under the pointer. */
export function useHeldOrder<T extends Keyed>(items: readonly T[]) {
  const reasons = useRef(new Set<string>())
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const onHold = (reason: string, isHeld: boolean) => {
    if (isHeld) reasons.current.add(reason)
    else reasons.current.delete(reason)
    if (reasons.current.size === 0) setOrder(null)
    else setOrder(kept => kept ?? items.map(({ key }) => key))
  }
  return { items: inOrder(items, order), onHold }
}
