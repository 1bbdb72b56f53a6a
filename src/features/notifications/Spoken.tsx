import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { Message } from './news'
import { useMessageText } from './use-message-text'

/** Says each new message once to a screen reader, politely; what was there when the page was opened is not said. */
export function Spoken({ message }: { readonly message: Message | undefined }) {
  const text = useMessageText()
  const [first] = useState(message?.key)
  if (message === undefined || message.key === first) return <VisuallyHidden role="status" />
  const { title, detail } = text(message)
  return <VisuallyHidden role="status">{`${title}. ${detail}`}</VisuallyHidden>
}
