import type { AttendanceTables } from '../schema/attendance.ts'
import type { ColumnsOf } from './columns.ts'

export const attendanceColumns: ColumnsOf<AttendanceTables> = {
  attendance: {
    id: 'required',
    event_id: 'required',
    booking_id: 'nullable',
    name: 'nullable',
    mode: 'required',
    noted_at: 'required',
    noted_by: 'nullable',
  },
  attendance_part: { attendance_id: 'required', part: 'required' },
  attendance_unnamed: {
    event_id: 'required',
    mode: 'required',
    people: 'required',
    noted_at: 'required',
    noted_by: 'nullable',
  },
  booking_need_met: {
    booking_id: 'required',
    met: 'required',
    noted_at: 'required',
    noted_by: 'nullable',
  },
}
