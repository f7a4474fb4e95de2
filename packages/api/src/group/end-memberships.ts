import type { Db } from '@cuppa/db'
import type { CalendarDate, GroupId } from '@cuppa/domain'

/** Ends that people are in a group; nobody leaves before the day they came. */
export const endMemberships = (tx: Db, id: GroupId, on: CalendarDate) =>
  tx
    .updateTable('membership')
    .set((eb) => ({ to_on: eb.fn('greatest', ['from_on', eb.cast(eb.val(on), 'date')]) }))
    .where('group_id', '=', id)
    .where('to_on', 'is', null)
