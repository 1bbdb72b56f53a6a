import type { ReactNode } from 'react'

type LtrProps = { readonly children: ReactNode }

/** A left-to-right isolate for what is written the same way in both languages: references, signed numbers, ISO dates, telephone numbers. */
export function Ltr({ children }: LtrProps) {
  return <bdi dir="ltr">{children}</bdi>
}
