import { as, type Row } from './object-row.ts'

/** Whom staff look after: everybody who is themself, with a role or without. */
const anybody = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'yes',
  absent: 'people/not-found',
})
/** One of many: whoever is not there is passed over. */
const amongMany = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'yes',
  absent: 'yes',
})
const openGroup = as('group', { live: 'yes', ended: 'group/ended', absent: 'group/not-found' })
const anyGroup = as('group', {
  live: 'yes',
  ended: 'people/no-such-group',
  absent: 'people/no-such-group',
})
/** A filter shows nothing of a group by itself. */
const inFilter = as('group', { live: 'yes', ended: 'yes', absent: 'yes' })
const ownView = as('view', {
  own: 'yes',
  other: 'people/view-not-found',
  absent: 'people/view-not-found',
})
/** The usual input names the one whose contact this is. */
const theirContact = as('contact', {
  live: 'yes',
  ended: 'people/contact-not-found',
  foreign: 'people/contact-not-found',
  absent: 'people/contact-not-found',
})
/** The contact that is named with it is another's. */
const contactOwner = as('person', {
  own: 'people/contact-not-found',
  other: 'yes',
  left: 'people/contact-not-found',
  credited: 'people/contact-not-found',
  absent: 'people/not-found',
})
const notRelated = as('person', {
  own: 'people/relationship-not-found',
  other: 'people/relationship-not-found',
  left: 'people/relationship-not-found',
  credited: 'people/relationship-not-found',
  absent: 'people/not-found',
})

/** The usual input keeps the one who left the team; who is on the team does not go. */
const mayGo = as('person', {
  own: 'people/has-role',
  other: 'people/has-role',
  left: 'people/merge-self',
  credited: 'yes',
  absent: 'people/not-found',
})
/** The usual input lets the one go who is credited. */
const mayStay = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'people/merge-self',
  absent: 'people/not-found',
})
const notMine = 'people/import-not-found'
const ownImport = as('import', { own: 'yes', other: notMine, absent: notMine })
const ownOpenImport = as('openImport', { own: 'yes', other: notMine, absent: notMine })
const anyMerge = as('merge', {
  live: 'yes',
  undone: 'people/merge-not-found',
  absent: 'people/merge-not-found',
})

const noticeGroup = as('group', {
  live: 'yes',
  ended: 'yes',
  absent: 'group/not-found',
})
const unsent = as('notice', {
  draft: 'yes',
  sent: 'notice/sent-already',
  absent: 'notice/not-found',
})

/** The rows of people, beside the others. */
export const peopleObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'directory.group': {
    slug: as('groupSlug', { live: 'yes', ended: 'yes', absent: 'group/not-found' }),
  },
  'people.addContact': { personId: anybody },
  'group.end': { groupId: openGroup },
  'group.open': {
    groupId: as('group', { live: 'yes', ended: 'yes', absent: 'group/not-found' }),
  },
  'group.setPosition': {
    groupId: as('group', {
      live: 'group/not-a-member',
      ended: 'group/ended',
      absent: 'group/not-found',
    }),
    personId: as('person', {
      own: 'group/not-a-member',
      other: 'group/not-a-member',
      left: 'group/not-a-member',
      credited: 'group/not-a-member',
      absent: 'group/not-a-member',
    }),
  },
  'group.update': { groupId: openGroup },
  'people.addToGroup': { groupId: anyGroup, 'people.items': amongMany },
  'people.changeStanding': {
    // Who is on the team gives the role back first.
    personId: as('person', {
      own: 'people/has-role',
      other: 'people/has-role',
      left: 'yes',
      credited: 'yes',
      absent: 'people/not-found',
    }),
  },
  'people.count': { groupId: inFilter },
  'people.doubles': {
    personId: as('person', {
      own: 'nothing',
      other: 'nothing',
      left: 'nothing',
      credited: 'nothing',
      absent: 'nothing',
    }),
  },
  'people.dropView': { id: ownView },
  'people.endContact': { personId: contactOwner, contactId: theirContact },
  'people.endRelationship': {
    personId: notRelated,
    otherId: as('person', {
      own: 'people/relationship-not-found',
      other: 'people/relationship-not-found',
      left: 'people/relationship-not-found',
      credited: 'people/relationship-not-found',
      absent: 'people/relationship-not-found',
    }),
  },
  'people.export': { groupId: inFilter },
  'people.get': { personId: anybody },
  'people.greet': { personId: anybody },
  'people.keepView': { 'filter.groupId': inFilter },
  'people.list': { groupId: inFilter, after: amongMany },
  'people.merge': { keptId: mayStay, goneId: mayGo },
  'people.openNeeds': { personId: anybody },
  'people.preferContact': { personId: contactOwner, contactId: theirContact },
  'people.previewMerge': { keptId: mayStay, goneId: mayGo },
  'people.recordConsent': { 'people.items': amongMany },
  'people.relate': {
    // On the other side stands the one who is credited; nobody supports themselves.
    personId: as('person', {
      own: 'yes',
      other: 'yes',
      left: 'yes',
      credited: 'people/relationship-there',
      absent: 'people/not-found',
    }),
    otherId: as('person', {
      own: 'yes',
      other: 'yes',
      left: 'people/relationship-there',
      credited: 'yes',
      absent: 'people/not-found',
    }),
  },
  'people.takeOutOfGroup': {
    groupId: as('group', { live: 'yes', ended: 'yes', absent: 'people/no-such-group' }),
    'people.items': amongMany,
  },
  'people.timeline': {
    personId: as('person', {
      own: 'nothing',
      other: 'nothing',
      left: 'nothing',
      credited: 'yes',
      absent: 'nothing',
    }),
  },
  'people.undoMerge': { mergeId: anyMerge },
  'people.update': { personId: anybody },
  'peopleImport.add': { importId: ownOpenImport },
  'peopleImport.bringIn': { importId: ownImport },
  'peopleImport.close': { importId: ownOpenImport },
  'peopleImport.drop': { importId: ownImport },
  'peopleImport.rows': { importId: ownImport },
  'notice.create': { groupId: noticeGroup },
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
  'notice.update': { id: unsent, groupId: noticeGroup },
}
