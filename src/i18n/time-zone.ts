import { createContext } from 'react'

/** The IANA zone in which instants are written: the agreement's, once it is here. Until then, Oman's. */
export const TimeZone = createContext('Asia/Muscat')
