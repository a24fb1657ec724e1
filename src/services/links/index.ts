export { makeLink, type LinkPurpose } from './make-link.ts'
export { linkToken, readLink, type OpenLink } from './read-link.ts'
export { spendLink } from './spend-link.ts'
export { removeExpiredLinks, withdrawLinks } from './remove-links.ts'
