import { as } from './object-row.ts'

const anyGroup = as('group', { there: 'yes', absent: 'group/not-found' })
const unsent = as('notice', {
  draft: 'yes',
  sent: 'notice/sent-already',
  absent: 'notice/not-found',
})

/** Which objects of people and their groups each procedure takes. */
export const peopleObjects = {
  'notice.create': { groupId: anyGroup },
  'notice.get': { id: as('notice', { draft: 'yes', sent: 'yes', absent: 'notice/not-found' }) },
  'notice.remove': { id: unsent },
  'notice.send': {
    // Whoever is asked: nobody in that community wants news yet.
    id: as('notice', {
      draft: 'notice/nobody',
      sent: 'notice/sent-already',
      absent: 'notice/not-found',
    }),
  },
  'notice.update': { id: unsent, groupId: anyGroup },
}
