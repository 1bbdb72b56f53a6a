import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#i18n/use-words'
import { useComplianceSearch, useQuestion } from './use-question'

/** Copies the address with its dates written out: who opens it next week sees the same days, not those of that week. */
export function CopyLink() {
  const t = useWords('compliance')
  const router = useRouter()
  const search = useComplianceSearch()
  const { from, to } = useQuestion()
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)
  const copy = async () => {
    const { href } = router.buildLocation({ to: '/compliance', search: { ...search, period: undefined, from, to } })
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href)
      setSaid('done')
    } catch {
      // Without a secure connection browsers have no clipboard to offer.
      setSaid('failed')
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void copy()} onBlur={() => setSaid(null)}>
        {said === 'done' ? t('link.copied') : t('link.copy')}
      </Button>
      <span role="status">{said === 'failed' ? t('link.failed') : ''}</span>
    </>
  )
}
