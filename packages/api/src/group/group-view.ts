import { CalendarDate, GroupId, GroupSlug, PersonId } from '@cuppa/domain'
import { z } from 'zod'

/** The group that a change is for, and the revision it was made on. */
export const onGroup = { groupId: GroupId, revision: z.int().positive() }
export const ChangedGroup = z.strictObject({ ...onGroup, slug: GroupSlug })
export type ChangedGroup = z.infer<typeof ChangedGroup>

const Group = z.strictObject({
  ...onGroup,
  slug: GroupSlug,
  name: z.string(),
  /** What it is for. */
  purpose: z.string(),
  startedOn: CalendarDate,
  endedOn: CalendarDate.nullable(),
})

/** A group in the team's list. */
export const GroupItem = Group.extend({ people: z.int().nonnegative() })
export type GroupItem = z.infer<typeof GroupItem>

/** A group with those who are in it now. */
export const GroupDesk = Group.extend({
  members: z.array(
    z.strictObject({
      personId: PersonId,
      name: z.string(),
      /** What they do in it; empty for most. */
      position: z.string(),
      /** How they came to do it. */
      howChosen: z.string(),
      since: CalendarDate,
    }),
  ),
  /** Whether there are more than are shown. */
  more: z.boolean(),
})
export type GroupDesk = z.infer<typeof GroupDesk>
