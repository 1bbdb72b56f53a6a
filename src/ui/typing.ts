/** Inputs that are pressed and not typed into. */
const pressed = new Set(['checkbox', 'radio', 'button', 'submit', 'reset'])

/**
 * Whether a key belongs to what it was pressed in: somebody types there, composes a letter, or moves in a dialog, a menu or a list of choices. A shortcut of the
 * page must leave it alone. Keys with Ctrl, Alt or Meta are shortcuts of their own and no typing.
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !pressed.has(target.type)
  return target.closest('textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]') !== null
}
