import { Button } from '@mantine/core'
import { ApiError } from '#api/error'
import { useWords } from '#i18n/use-words'
import { useConfig } from './ConfigProvider'

/** Where a gateway signs people in, the way there and back; nothing for any other error or where nobody signs in. */
export function SignInLink({ error }: { readonly error: unknown }) {
  const t = useWords('common')
  const { signIn } = useConfig()
  if (signIn.kind !== 'gateway' || !isSignedOut(error)) return null
  return (
    <Button component="a" href={addressWithReturn(signIn.url, window.location.href)}>
      {t('actions.signIn')}
    </Button>
  )
}

/** A gateway may refuse, or answer everything with its own page. */
function isSignedOut(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const { fault } = error
  if (fault.kind === 'notContract') return fault.found === 'html'
  return 'status' in fault && fault.status === 401
}

function addressWithReturn(url: string, back: string): string {
  const address = new URL(url, back)
  address.searchParams.set('return', back)
  return address.href
}
