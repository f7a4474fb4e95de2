import { checkedAtOnce, noInput, router, viewerQuery } from '../kernel/index.ts'
import { ActorsView, AuditView, ListAudit, listAudit, listAuditPeople } from './list-audit.ts'

export const auditRouter = router({
  list: viewerQuery
    .input(ListAudit)
    .output(checkedAtOnce(AuditView))
    .query(({ ctx, input }) => listAudit(ctx, input)),
  people: viewerQuery
    .input(noInput)
    .output(ActorsView)
    .query(({ ctx }) => listAuditPeople(ctx)),
})
