import { holdDatabase } from '#database/lock.ts'

/** Keeps every other process off the database while something replaces it. */
export async function holdInstallation<T>(uri: string, act: () => Promise<T>): Promise<T> {
  const release = holdDatabase(uri)
  try {
    return await act()
  } finally {
    release()
  }
}
