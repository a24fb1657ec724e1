import { acceptInvitation, declineInvitation, showInvitation } from './accept-invitation.ts'
import { choosePanels } from './choose-panels.ts'
import { endAppointment } from './end-appointment.ts'
import { inviteJudge } from './invite-judge.ts'
import { peopleOfEdition } from './people-of-edition.ts'
import { requestSignIn } from './request-sign-in.ts'
import { resendInvitation } from './resend-invitation.ts'
import { signInByLink } from './sign-in-by-link.ts'
import { addAddress, showVerification, verifyAddress } from './verify-address.ts'

export const accounts = {
  requestSignIn, signInByLink, addAddress, showVerification, verifyAddress,
  inviteJudge, showInvitation, acceptInvitation, declineInvitation,
  peopleOfEdition, choosePanels, resendInvitation, endAppointment,
}
