'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RankingDto, RankingSaved, RoundLineDto } from '#services/dto/rounds.ts'
import { act } from '../use-act.ts'
import type { SaveState } from './use-scorecard.ts'

/** The order on screen, saved a moment after each move; what another window saved meanwhile is shown, never written over. */
export function useRanking(round: RoundLineDto, given: RankingDto, locale: string) {
  const [ranking, setRanking] = useState(given)
  const [order, setOrder] = useState(() => given.entries.map(({ code }) => code))
  const [save, setSave] = useState<SaveState>(given.savedAt ? { kind: 'saved', at: given.savedAt } : { kind: 'untouched' })
  const [conflict, setConflict] = useState<RankingDto | null>(null)
  const [sending, setSending] = useState(false)
  const key = useRef('')
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef({ rev: given.rev, order })
  latest.current.order = order
  const input = useCallback(() => ({ round: round.code, category: given.category.code, order: latest.current.order, rev: latest.current.rev, locale }), [round.code, given.category.code, locale])

  const took = (answer: Awaited<ReturnType<typeof act<RankingSaved>>>): boolean => {
    if (!answer.ok) {
      setSave(answer.code === 'no-connection' ? { kind: 'offline' } : { kind: 'refused', message: answer.message })
      return false
    }
    if (answer.value.state === 'conflict') {
      setConflict(answer.value.ranking)
      return false
    }
    latest.current.rev = answer.value.ranking.rev
    setRanking(answer.value.ranking)
    setSave({ kind: 'saved', at: answer.value.ranking.savedAt ?? new Date().toISOString() })
    return true
  }
  const flush = async (): Promise<boolean> => {
    if (waiting.current) clearTimeout(waiting.current)
    waiting.current = null
    setSave({ kind: 'saving' })
    return took(await act<RankingSaved>('saveRanking', input()))
  }
  const reorder = (next: string[]): void => {
    setOrder(next)
    // a sent order is changed by sending it again, not by a draft
    if (ranking.status === 'submitted') return
    setSave({ kind: 'unsaved' })
    if (waiting.current) clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void flush(), 700)
  }
  const send = async (): Promise<boolean> => {
    if (waiting.current) clearTimeout(waiting.current)
    key.current ||= crypto.randomUUID()
    setSending(true)
    const done = took(await act<RankingSaved>('submitRanking', { ...input(), key: key.current }))
    setSending(false)
    if (done) key.current = ''
    return done
  }
  const choose = (mine: boolean): void => {
    if (!conflict) return
    latest.current.rev = conflict.rev
    if (!mine) setOrder(conflict.entries.map(({ code }) => code))
    setRanking(conflict)
    setConflict(null)
    setSave(conflict.savedAt ? { kind: 'saved', at: conflict.savedAt } : { kind: 'untouched' })
    if (mine && conflict.status !== 'submitted') void flush()
  }
  useEffect(() => () => { if (waiting.current) clearTimeout(waiting.current) }, [])
  return { ranking, order, reorder, save, flush, send, sending, conflict, choose }
}
