import { getDomain, getDomainWithoutSuffix } from 'tldts'

/** Providers with mailboxes for anyone, under whatever ending (yahoo.fr, hotmail.co.uk): sharing one says nothing. */
const PROVIDERS = new Set([
  'aol', 'gmail', 'gmx', 'googlemail', 'hotmail', 'outlook', 'proton', 'protonmail', 'yahoo', 'yandex', 'ymail', 'zoho', 'zohomail',
])

const DOMAINS = new Set([
  '126.com', '163.com', '139.com', '188.com', 'aim.com', 'airtelmail.in', 'aliyun.com', 'att.net', 'bellsouth.net', 'bk.ru',
  'bluewin.ch', 'bol.com.br', 'bt.com', 'btinternet.com', 'comcast.net', 'cox.net', 'daum.net', 'disroot.org', 'duck.com',
  'earthlink.net', 'email.com', 'email.cz', 'fastmail.com', 'fastmail.fm', 'foxmail.com', 'free.fr', 'freenet.de',
  'hanmail.net', 'hey.com', 'hushmail.com', 'icloud.com', 'ig.com.br', 'inbox.com', 'inbox.lv', 'inbox.ru', 'interia.pl',
  'juno.com', 'kakao.com', 'laposte.net', 'libero.it', 'list.ru', 'live.be', 'live.ca', 'live.cl', 'live.cn', 'live.com',
  'live.com.ar', 'live.com.au', 'live.com.mx', 'live.com.pt', 'live.co.uk', 'live.co.za', 'live.de', 'live.dk', 'live.fr',
  'live.ie', 'live.in', 'live.it', 'live.nl', 'live.no', 'live.se', 'mac.com', 'mail.com', 'mail.ru', 'mailbox.org',
  'maktoob.com', 'me.com', 'msn.com', 'naver.com', 'netzero.net', 'ntlworld.com', 'o2.pl', 'onet.pl', 'op.pl', 'orange.fr',
  'passport.com', 'pm.me', 'posteo.de', 'posteo.net', 'qq.com', 'r7.com', 'rambler.ru', 'rediffmail.com', 'riseup.net', 'rocketmail.com',
  'sapo.pt', 'sbcglobal.net', 'seznam.cz', 'sfr.fr', 'shaw.ca', 'sina.cn', 'sina.com', 'sky.com', 'sohu.com', 't-online.de',
  'talktalk.net', 'telenet.be', 'telus.net', 'terra.com.br', 'tin.it', 'tiscali.it', 'tuta.com', 'tuta.io', 'tutamail.com',
  'tutanota.com', 'tutanota.de', 'ukr.net', 'uol.com.br', 'verizon.net', 'virgilio.it', 'virginmedia.com', 'volny.cz',
  'vsnl.net', 'wanadoo.fr', 'web.de', 'wp.pl', 'xtra.co.nz', 'yeah.net', 'ziggo.nl',
])

/**
 * The registrable domain of a mail address, host or URL that names an organisation (`mail.itu.int` → `itu.int`,
 * `a@cs.ox.ac.uk` → `ox.ac.uk`); null if there is none or if it is public mail. Hosting suffixes count as endings, so
 * that two sites at one host are not one organisation.
 */
export function organisationDomain(addressOrHost: string): string | null {
  const options = { allowPrivateDomains: true }
  const text = addressOrHost.trim().toLowerCase()
  const domain = getDomain(text, options)
  if (domain === null || DOMAINS.has(domain)) return null
  return PROVIDERS.has(getDomainWithoutSuffix(text, options) ?? '') ? null : domain
}
