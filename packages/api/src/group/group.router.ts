import { noInput } from '../kernel/input.ts'
import { router, stewardMutation, stewardQuery } from '../kernel/trpc.ts'
import {
  CreateGroup,
  createGroup,
  EndGroup,
  endGroup,
  UpdateGroup,
  updateGroup,
} from './change-group.ts'
import { ChangedGroup, GroupDesk, GroupItem } from './group-view.ts'
import { listAllGroups, OpenGroup, openGroup } from './read-groups.ts'
import { SetPosition, setPosition } from './set-position.ts'

export const groupRouter = router({
  create: stewardMutation
    .input(CreateGroup)
    .output(ChangedGroup)
    .mutation(({ ctx, input }) => createGroup(ctx, input)),
  end: stewardMutation
    .input(EndGroup)
    .output(ChangedGroup)
    .mutation(({ ctx, input }) => endGroup(ctx, input)),
  list: stewardQuery
    .input(noInput)
    .output(GroupItem.array())
    .query(({ ctx }) => listAllGroups(ctx)),
  open: stewardQuery
    .input(OpenGroup)
    .output(GroupDesk)
    .query(({ ctx, input }) => openGroup(ctx, input)),
  setPosition: stewardMutation
    .input(SetPosition)
    .output(SetPosition)
    .mutation(({ ctx, input }) => setPosition(ctx, input)),
  update: stewardMutation
    .input(UpdateGroup)
    .output(ChangedGroup)
    .mutation(({ ctx, input }) => updateGroup(ctx, input)),
})
