import { createContext } from 'react'

/** Whether what is below is for paper: nothing to press, nothing to open. */
export const OnPaper = createContext(false)
