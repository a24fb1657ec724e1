import { acceptInvitation, declineInvitation, showInvitation } from './accept-invitation.ts'
import { inviteJudge } from './invite-judge.ts'
import { requestSignIn } from './request-sign-in.ts'
import { signInByLink } from './sign-in-by-link.ts'
import { addAddress, verifyAddress } from './verify-address.ts'

export const accounts = { requestSignIn, signInByLink, addAddress, verifyAddress, inviteJudge, showInvitation, acceptInvitation, declineInvitation }
