import type { ReactNode } from 'react'
import '../../../../../../src/site/site.css'

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : undefined}>
      <body>{children}</body>
    </html>
  )
}
