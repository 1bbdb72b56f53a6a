import { createContext, type ReactNode, useContext } from 'react'
import type { Ticker } from './ticker.ts'

const TickerContext = createContext<Ticker | null>(null)

type TickerProviderProps = { readonly ticker: Ticker; readonly children: ReactNode }

/** Gives the page's one ticker to every countdown below. */
export function TickerProvider({ ticker, children }: TickerProviderProps) {
  return <TickerContext value={ticker}>{children}</TickerContext>
}

/** The page's ticker; throws where no `TickerProvider` stands above. */
export function useTicker(): Ticker {
  const ticker = useContext(TickerContext)
  if (!ticker) throw new Error('no TickerProvider above')
  return ticker
}
