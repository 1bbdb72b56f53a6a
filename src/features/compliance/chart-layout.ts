/*
 * Where things stand in the drawing, in pixels. One drawing holds both plots, so that they share the time axis, the pointer's line, the keyboard
 * and, one day, the picture that is exported: the axis of rates ends above the lower plot, and that of cases below the upper one.
 */

export const chartHeight = 440
/** For the heading of the upper plot. */
export const topMargin = 28
/** Below the plots: the names of days, weeks or months, and under them which end is which. */
export const timeAxisHeight = 44
/** For the marks of both value axes. */
export const valueAxisWidth = 48
export const casesHeight = 84
/** Between the plots, with the heading of the lower one. */
export const gapHeight = 40
export const plotsHeight = chartHeight - topMargin - timeAxisHeight

/** Narrower than this the name of the target does not fit beside its line and stands on it. */
const narrowWidth = 560

/** For a drawing of that width. `endMargin` is at the newest end, beside the target line; dots shrink before they touch each other. */
export function layoutOf(width: number, points: number) {
  const narrow = width < narrowWidth
  const endMargin = narrow ? 16 : 84
  const plotWidth = width - valueAxisWidth - endMargin
  return {
    narrow,
    endMargin,
    plotWidth,
    nameWidth: narrow ? 60 : 72,
    dotRadius: Math.min(4, Math.max(1.5, (plotWidth / points) * 0.4))
  }
}

/** Of the chart of paused shares. */
export const pausedHeight = 220
