'use client'
import { useCallback, useState } from 'react'

export type Refused = { code: string; message: string; params?: Record<string, string | number> }
export type Answer<T> = { ok: true; value: T } | ({ ok: false } & Refused)

/** Posts to a service. A refusal comes back as a sentence in the person's language; a dead line as `no-connection`. */
export async function act<T>(service: string, input: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/act/${service}`, {
      method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input),
    })
    return (await response.json()) as Answer<T>
  } catch {
    return { ok: false, code: 'no-connection', message: '' }
  }
}

/** For a button: `busy` while it runs, `refused` when it was, and nothing that was typed is lost. */
export function useAct<T = unknown>(service: string) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const run = useCallback(async (input: unknown): Promise<T | undefined> => {
    setBusy(true)
    setRefused(null)
    const answer = await act<T>(service, input)
    setBusy(false)
    if (answer.ok) return answer.value
    setRefused(answer)
    return undefined
  }, [service])
  return { run, busy, refused }
}
