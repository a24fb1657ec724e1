import { needArgs, BadInput, type Command } from '../command.ts'
import { askHidden } from '../ask-hidden.ts'
import { withInstallation } from '../open.ts'

const LEAST = 12

export const createAdmin: Command = {
  usage: '--email ADDRESS [--name NAME]',
  summary: 'Makes the technical administrator, or makes one of a person who is there.\nThe password is asked for, or taken from ADMIN_PASSWORD; at least 12 characters.',
  options: { email: { type: 'string' }, name: { type: 'string' } },
  async run(call) {
    needArgs(call)
    const email = call.flags.email || process.env.ADMIN_EMAIL
    if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new BadInput('--email is missing, or is no mail address.')
    const password = process.env.ADMIN_PASSWORD || (await askHidden(`Password for ${email}: `))
    if (password.length < LEAST) throw new BadInput(`The password has fewer than ${LEAST} characters. A short sentence is a good one.`)
    return withInstallation(async (awards) => {
      const { makeAdmin } = await import('#services/accounts/make-admin.ts')
      const { code, made } = await makeAdmin(awards.ctx, { email, name: typeof call.flags.name === 'string' ? call.flags.name : undefined, password })
      return { data: { code, email, made }, lines: [`${email} is administrator (${code})${made ? '' : '; the account was there already and has the new password'}.`] }
    })
  },
}
