import { adminMutation, adminQuery, noInput, router } from '../kernel/index.ts'
import { ChangeRoles, changeRoles, EndRole, endRole } from './change-roles.ts'
import { Invite, invite, InviteId, resendInvite, withdrawInvite } from './invite.ts'
import { listStaff, StaffView } from './list-staff.ts'

export const staffRouter = router({
  list: adminQuery
    .input(noInput)
    .output(StaffView)
    .query(({ ctx }) => listStaff(ctx)),
  invite: adminMutation
    .input(Invite)
    .output(InviteId)
    .mutation(({ ctx, input }) => invite(ctx, input)),
  resendInvite: adminMutation
    .input(InviteId)
    .output(InviteId)
    .mutation(({ ctx, input }) => resendInvite(ctx, input)),
  withdrawInvite: adminMutation
    .input(InviteId)
    .output(InviteId)
    .mutation(({ ctx, input }) => withdrawInvite(ctx, input)),
  changeRoles: adminMutation
    .input(ChangeRoles)
    .output(ChangeRoles)
    .mutation(({ ctx, input }) => changeRoles(ctx, input)),
  end: adminMutation
    .input(EndRole)
    .output(EndRole)
    .mutation(({ ctx, input }) => endRole(ctx, input)),
})
