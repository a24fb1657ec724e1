import type { UIFieldServerComponent } from 'payload'
import { catalogues } from '#i18n/catalogues.ts'
import { isComplete } from '#i18n/locales.ts'
import { TextsProvider } from '../texts.tsx'
import { AddAddress } from './add-address.tsx'

/** Below the addresses in the stock form of an account: on one's own, the way to a further one. */
export const OwnAddresses: UIFieldServerComponent = ({ user, i18n, id }) => {
  if (!user || String(user.id) !== String(id)) return null
  const locale = isComplete(i18n.language) ? i18n.language : 'en'
  const words = Object.fromEntries(Object.entries(catalogues[locale].panel).filter(([key]) => key.startsWith('addresses.')))
  return <TextsProvider locale={locale} texts={{ panel: words }}><AddAddress /></TextsProvider>
}
