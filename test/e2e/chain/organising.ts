import type { Page } from 'playwright-core'
import { createTranslator } from '#i18n/translate.ts'

const t = createTranslator('en')

/** On the desk of an edition: opens or closes a phase at this moment, with a reason. */
export async function movePhase(page: Page, what: 'open' | 'close', kind: string): Promise<void> {
  const name = t(`panel.edition.${what}-now`, { phase: t(`lifecycle.phase.${kind}`) })
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) })
  await fold.locator('summary').click()
  await fold.locator('input[name="reason"]').fill('The whole chain is walked once.')
  await fold.getByRole('button', { name: t(`panel.edition.${what}-do`) }).click()
  await fold.waitFor({ state: 'detached' })
}

/** On the page of an entry: it passes. Without a title any of them. */
export async function acceptHere(page: Page, title: string | null): Promise<void> {
  const button = page.getByRole('button', { name: t('panel.screening.decide.accept') })
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: t('panel.screening.do.accept') }) })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  if (title === null) await fold.locator('input[name="reason"]').fill('Read in full; it fits the category.')
  await button.click()
  await page.getByRole('status').filter({ hasText: title ?? /./ }).first().waitFor()
  await button.waitFor({ state: 'detached' })
}

/** In the outbox of an edition: lets everything go that is held, after being asked once more. */
export async function releaseHeld(page: Page, edition: string): Promise<void> {
  await page.goto(`/admin/outbox?edition=${edition}`)
  const all = page.getByRole('button', { name: /^Send all \d+ held$/ })
  const count = Number(/\d+/.exec(await all.innerText())?.[0])
  await all.click()
  await page.getByRole('button', { name: t('panel.outbox.send-these', { n: count }) }).click()
  await page.getByText(t('panel.outbox.released', { n: count, left: 0 })).waitFor()
}
