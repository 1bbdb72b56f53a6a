import { DirectionContext, MantineProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { createColourSchemeManager } from './colour-scheme.ts'
import { cssVariablesResolver, theme } from './theme.ts'

const colourSchemeManager = createColourSchemeManager()
const leftToTheCaller = () => {}

type UiProviderProps = {
  /** The direction of the language on screen. Whoever sets it sets `dir` on the root element too. */
  readonly dir: 'ltr' | 'rtl'
  /** `test` turns transitions and portals off. */
  readonly env?: 'default' | 'test'
  readonly children: ReactNode
}

/** Theme, colour scheme (that of the machine until chosen) and direction for all parts. Import `#ui/styles.css` once beside it. */
export function UiProvider({ dir, env = 'default', children }: UiProviderProps) {
  const direction = useMemo(() => ({ dir, setDirection: leftToTheCaller, toggleDirection: leftToTheCaller }), [dir])
  return (
    <DirectionContext value={direction}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colourSchemeManager}
        defaultColorScheme="auto"
        env={env}
      >
        {children}
      </MantineProvider>
    </DirectionContext>
  )
}
