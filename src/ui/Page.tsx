import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import styles from './Page.module.css'

type Controls = {
  readonly status: ReactNode
  readonly controls: ReactNode
  /** What has to be known to read any page rightly; stands above its content. */
  readonly notices: ReactNode
  /** Before the title of the browser's tab, such as how much is unread. */
  readonly titlePrefix: string
}
const ControlsContext = createContext<Controls>({ status: null, controls: null, notices: null, titlePrefix: '' })

/** Gives every page what stands in all of them. */
export function PageControls({ children, ...controls }: Controls & { readonly children: ReactNode }) {
  return <ControlsContext value={controls}>{children}</ControlsContext>
}

type PageProps = {
  readonly title: string
  /** Of the browser's tab and history: the page and the app. */
  readonly documentTitle: string
  readonly sub?: ReactNode
  /** Controls of this page alone. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

let shownPath: string | null = null

/** A page: its header with the one `h1`, and its content. Coming from another page the focus goes to the heading, so that a screen reader begins there. */
export function Page({ title, documentTitle, sub, actions, children }: PageProps) {
  const { status, controls, notices, titlePrefix } = useContext(ControlsContext)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { pathname } = window.location
    if (shownPath !== null && shownPath !== pathname) heading.current?.focus({ preventScroll: true })
    shownPath = pathname
  }, [])
  return (
    <div className={styles.page}>
      <title>{`${titlePrefix}${documentTitle}`}</title>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {sub !== undefined && <div className={styles.sub}>{sub}</div>}
          {status}
        </div>
        <div className={styles.controls}>
          {actions}
          {controls}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {notices}
        {children}
      </main>
    </div>
  )
}
