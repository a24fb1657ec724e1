type MailError = { code?: string; command?: string; responseCode?: number; response?: string; message?: string }

/**
 * What a refused mail means. A 5xx to the recipient or to the message itself is final; everything else (4xx, no
 * connection, a time-out, a rejected sign-in or sender, which are faults of ours) is tried again.
 */
export function verdictOf(error: unknown): { bounced: boolean; words: string } {
  const { code, command = '', responseCode = 0, response, message } = error as MailError // nodemailer's shape; any member may lack
  const about = /^(RCPT|DATA)/.test(command)
  return { bounced: responseCode >= 500 && about, words: (response ?? message ?? code ?? 'no answer').slice(0, 300) }
}
