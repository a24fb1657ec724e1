'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { translatorOf, type Texts } from '#i18n/translator.ts'

type Translate = (key: string, params?: Record<string, string | number | boolean | Date | null | undefined>) => string
const Context = createContext<{ t: Translate; locale: string }>({ t: (key) => key, locale: 'en' })

/** Hands the texts of one language to the views below: the browser gets these and no others. */
export function TextsProvider({ locale, texts, children }: { locale: string; texts: Texts; children: ReactNode }) {
  const value = useMemo(() => ({ t: translatorOf(locale, texts), locale }), [locale, texts])
  return <Context value={value}>{children}</Context>
}

export const useTexts = () => useContext(Context)
