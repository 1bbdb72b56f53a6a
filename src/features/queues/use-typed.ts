import { useEffect, useRef, useState } from 'react'

/**
 * Text that is typed here and kept in the address. The address follows a moment later, so the text is not taken back from it (the caret would
 * jump, and a letter be lost) unless it was changed by somebody else: the back button, a link.
 */
export function useTyped(address: string, send: (text: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState(address)
  const underway = useRef<string[]>([])
  useEffect(() => {
    const at = underway.current.indexOf(address)
    // Answers to what was typed before this one will not come any more.
    underway.current = underway.current.slice(at + 1)
    if (at < 0) setText(address)
  }, [address])
  const type = (typed: string) => {
    setText(typed)
    underway.current.push(typed)
    send(typed)
  }
  return [text, type]
}
