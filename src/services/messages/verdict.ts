type MailError = { code?: string; command?: string; responseCode?: number; response?: string; message?: string }

/** A line that broke or fell silent; nodemailer does not say whether the text was handed over by then. */
const BROKEN_OFF = new Set(['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'ECONNRESET', 'EPIPE'])
const NEVER_THERE = /greeting never received|^connection timeout|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN/i

/**
 * What a refused mail means. A 5xx to the recipient or to the message itself is final; everything else (4xx, no
 * connection, a time-out, a rejected sign-in or sender, which are faults of ours) is tried again. `mayHaveGone`: the line
 * broke while they spoke, so the server may have taken the mail without our hearing of it.
 */
export function verdictOf(error: unknown): { bounced: boolean; mayHaveGone: boolean; words: string } {
  const { code, command = '', responseCode = 0, response, message } = error as MailError // nodemailer's shape; any member may lack
  const about = /^(RCPT|DATA)/.test(command)
  const words = (response ?? message ?? code ?? 'no answer').slice(0, 300)
  return { bounced: responseCode >= 500 && about, mayHaveGone: !responseCode && BROKEN_OFF.has(code ?? '') && !NEVER_THERE.test(words), words }
}
