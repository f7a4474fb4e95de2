import type { BoxTables } from '../schema/boxes.ts'
import type { ColumnsOf } from './columns.ts'

export const boxColumns: ColumnsOf<BoxTables> = {
  event_box: {
    event_id: 'required',
    reader_one: 'required',
    reader_two: 'required',
    codes: 'required',
    opened_at: 'required',
    opened_by: 'nullable',
  },
  event_box_code: { code_hash: 'required', event_id: 'required' },
  event_box_message: {
    id: 'required',
    event_id: 'required',
    left_on: 'required',
    sealed: 'required',
  },
}
