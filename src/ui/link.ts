import type { ReactNode } from 'react'

/** What a part gives to the link it wants drawn. */
export type LinkProps = {
  readonly className: string | undefined
  readonly children: ReactNode
  readonly 'aria-current'?: 'page' | undefined
  readonly 'data-tone'?: string | undefined
}

/** Draws a link around what a part gives; features hand in the router's: `props => <Link to="/queues" {...props} />`. */
export type DrawLink = (props: LinkProps) => ReactNode
