import type { Db } from '@cuppa/db'
import type { AttendanceId } from '@cuppa/domain'

/** Puts the parts that somebody was in in the place of those that were noted before. */
export async function setParts(tx: Db, id: AttendanceId, parts: readonly string[]): Promise<void> {
  await tx.deleteFrom('attendance_part').where('attendance_id', '=', id).execute()
  if (parts.length === 0) return
  await tx
    .insertInto('attendance_part')
    .values([...new Set(parts)].map((part) => ({ attendance_id: id, part })))
    .execute()
}
