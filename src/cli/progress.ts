/** A bar on a terminal, one line a step elsewhere; always on standard error, so that the output stays clean. */
export type Progress = {
  step(text: string): void
  count(text: string, done: number, of: number): void
  end(): void
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const WIDTH = 24
  let open = false
  const clear = (): void => {
    if (open) stream.write('\r\x1b[2K')
    open = false
  }
  return {
    step(text) {
      clear()
      stream.write(`${text}\n`)
    },
    count(text, done, of) {
      if (!stream.isTTY) return
      const full = of > 0 ? Math.round((done / of) * WIDTH) : WIDTH
      stream.write(`\r\x1b[2K${text} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${of}`)
      open = true
    },
    end: clear,
  }
}
