/** Each reason has its name above its bar. */
const paretoRow = 42
/** Beside the plot. */
export const numbersWidth = 92

export const paretoHeight = (bars: number): number => bars * paretoRow + 28
