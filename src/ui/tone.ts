/**
 * The colour families of the tokens. An element with `data-tone` gets `--tone`, `--tone-soft` and `--tone-fill` (see `styles.css`);
 * `plain` is ink. A tone never stands alone: a word or a shape goes with it.
 */
export type Tone = 'plain' | 'sea' | 'copper' | 'overdue' | 'atRisk' | 'onTrack' | 'waiting'
