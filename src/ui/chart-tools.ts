import { createContext, type ReactNode } from 'react'

/** What can be done with every chart below: drawn beside its table of figures. It is given the way to the figure on the page. */
export type DrawChartTools = (find: () => HTMLElement | null) => ReactNode

export const ChartTools = createContext<DrawChartTools | null>(null)
