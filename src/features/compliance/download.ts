/** Hands a file to the browser to keep. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it on after the press; a minute is long enough for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
