import en_site from './messages/en/site.json'
import en_portal from './messages/en/portal.json'
import en_eligibility from './messages/en/eligibility.json'
import en_lifecycle from './messages/en/lifecycle.json'
import en_errors from './messages/en/errors.json'
import en_forms from './messages/en/forms.json'
import en_mails from './messages/en/mails.json'
import en_panel from './messages/en/panel.json'
import en_fields from './messages/en/fields.json'
import en_vocabulary from './messages/en/vocabulary.json'
import fr_site from './messages/fr/site.json'
import fr_portal from './messages/fr/portal.json'
import fr_eligibility from './messages/fr/eligibility.json'
import fr_lifecycle from './messages/fr/lifecycle.json'
import fr_errors from './messages/fr/errors.json'
import fr_forms from './messages/fr/forms.json'
import fr_mails from './messages/fr/mails.json'
import fr_panel from './messages/fr/panel.json'
import fr_fields from './messages/fr/fields.json'
import fr_vocabulary from './messages/fr/vocabulary.json'
import ar_site from './messages/ar/site.json'
import ar_portal from './messages/ar/portal.json'
import ar_eligibility from './messages/ar/eligibility.json'
import ar_lifecycle from './messages/ar/lifecycle.json'
import ar_errors from './messages/ar/errors.json'
import ar_forms from './messages/ar/forms.json'
import ar_mails from './messages/ar/mails.json'
import ar_panel from './messages/ar/panel.json'
import ar_fields from './messages/ar/fields.json'
import ar_vocabulary from './messages/ar/vocabulary.json'

/** One file an area and language; flat keys, ICU messages. */
export const AREAS = ['site', 'portal', 'eligibility', 'lifecycle', 'errors', 'forms', 'mails', 'panel', 'fields', 'vocabulary'] as const
export type Area = (typeof AREAS)[number]
export type Catalogue = Record<Area, Record<string, string>>

export const catalogues: Record<'en' | 'fr' | 'ar', Catalogue> = {
  en: { site: en_site, portal: en_portal, eligibility: en_eligibility, lifecycle: en_lifecycle, errors: en_errors, forms: en_forms, mails: en_mails, panel: en_panel, fields: en_fields, vocabulary: en_vocabulary, },
  fr: { site: fr_site, portal: fr_portal, eligibility: fr_eligibility, lifecycle: fr_lifecycle, errors: fr_errors, forms: fr_forms, mails: fr_mails, panel: fr_panel, fields: fr_fields, vocabulary: fr_vocabulary, },
  ar: { site: ar_site, portal: ar_portal, eligibility: ar_eligibility, lifecycle: ar_lifecycle, errors: ar_errors, forms: ar_forms, mails: ar_mails, panel: ar_panel, fields: ar_fields, vocabulary: ar_vocabulary, },
}
