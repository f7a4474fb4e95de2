import type { NotesTables } from '../schema/notes.ts'
import type { ColumnsOf } from './columns.ts'

export const notesColumns: ColumnsOf<NotesTables> = {
  event_notes: {
    event_id: 'required',
    state: 'required',
    words: 'required',
    recording: 'required',
    revision: 'required',
    changed_at: 'required',
    changed_by: 'nullable',
  },
  event_notes_version: {
    event_id: 'required',
    number: 'required',
    words: 'required',
    recording: 'required',
    why: 'required',
    published_on: 'required',
    published_at: 'required',
    published_by: 'nullable',
  },
}
