'use client'
import { useEffect, useRef, useState } from 'react'

const SETTING = 'recount.keys'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])'))

export type Keys = Partial<Record<string, () => void>>

/**
 * Single keys for the whole page, never while somebody types, never with a modifier, and to be turned off (WCAG 2.1.4).
 * `digit` gets 0 to 9; Ctrl or Cmd with Enter is `send` and works in fields too.
 */
export function useKeys(keys: Keys, digit: (value: number) => void, send: () => void): { on: boolean; turn: (on: boolean) => void } {
  const [on, setOn] = useState(true)
  const latest = useRef({ keys, digit, send, on })
  latest.current = { keys, digit, send, on }
  useEffect(() => {
    try { setOn(localStorage.getItem(SETTING) !== 'off') } catch { /* a device that keeps nothing has the keys on */ }
    const pressed = (event: KeyboardEvent) => {
      const { keys: known, digit: onDigit, send: onSend, on: listening } = latest.current
      if (!listening || event.defaultPrevented || event.isComposing) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); return onSend() }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
      if (/^[0-9]$/.test(event.key)) { event.preventDefault(); return onDigit(Number(event.key)) }
      const act = known[event.key.toLowerCase()]
      if (act) { event.preventDefault(); act() }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  const turn = (next: boolean) => {
    setOn(next)
    try { localStorage.setItem(SETTING, next ? 'on' : 'off') } catch { /* holds for this page alone */ }
  }
  return { on, turn }
}
