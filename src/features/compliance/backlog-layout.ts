/* Two plots on one axis of time, as the chart of rates has them: what is open above, what came and went below. */

export const backlogHeight = 300
export const flowHeight = 84
export const flowGap = 34
