/** Where every process hears that there are events. */
export const CHANNEL = 'miqat_events'
