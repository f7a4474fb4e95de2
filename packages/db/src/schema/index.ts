import type { AttendanceTables } from './attendance.ts'
import type { AuditTable } from './audit.ts'
import type { BookingTables } from './bookings.ts'
import type { BoxTables } from './boxes.ts'
import type { ContentTables } from './content.ts'
import type { EventTables } from './events.ts'
import type { MemberTables } from './members.ts'
import type { NotesTables } from './notes.ts'
import type { PeopleTables } from './people.ts'
import type { StrategyTables } from './strategy.ts'

/** Every table, by name. Written by hand, so that ids and closed sets keep their types. */
export interface Tables
  extends
    AttendanceTables,
    AuditTable,
    BookingTables,
    BoxTables,
    ContentTables,
    EventTables,
    MemberTables,
    NotesTables,
    PeopleTables,
    StrategyTables {}
