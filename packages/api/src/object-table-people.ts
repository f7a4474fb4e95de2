import { as, type Row } from './object-row.ts'

/** Whom staff look after: everybody who is themself, with a role or without. */
const anybody = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'yes',
  absent: 'person/not-found',
})
/** One of many: whoever is not there is passed over. */
const amongMany = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'yes',
  absent: 'yes',
})
const anyGroup = as('group', {
  live: 'yes',
  ended: 'person/no-such-group',
  absent: 'person/no-such-group',
})
/** A filter shows nothing of a group by itself. */
const inFilter = as('group', { live: 'yes', ended: 'yes', absent: 'yes' })
const ownView = as('view', {
  own: 'yes',
  other: 'person/view-not-found',
  absent: 'person/view-not-found',
})
/** The usual input names the one whose contact this is. */
const theirContact = as('contact', {
  live: 'yes',
  ended: 'person/contact-not-found',
  foreign: 'person/contact-not-found',
  absent: 'person/contact-not-found',
})
/** The contact that is named with it is another's. */
const contactOwner = as('person', {
  own: 'person/contact-not-found',
  other: 'yes',
  left: 'person/contact-not-found',
  credited: 'person/contact-not-found',
  absent: 'person/not-found',
})
const notRelated = as('person', {
  own: 'person/relationship-not-found',
  other: 'person/relationship-not-found',
  left: 'person/relationship-not-found',
  credited: 'person/relationship-not-found',
  absent: 'person/not-found',
})

/** The usual input keeps the one who left the team; who is on the team does not go. */
const mayGo = as('person', {
  own: 'person/has-role',
  other: 'person/has-role',
  left: 'person/merge-self',
  credited: 'yes',
  absent: 'person/not-found',
})
/** The usual input lets the one go who is credited. */
const mayStay = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'person/merge-self',
  absent: 'person/not-found',
})
const anyMerge = as('merge', {
  live: 'yes',
  undone: 'person/merge-not-found',
  absent: 'person/merge-not-found',
})

/** The rows of people, beside the others. */
export const peopleObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'people.addContact': { personId: anybody },
  'people.addToGroup': { groupId: anyGroup, 'people.items': amongMany },
  'people.changeStanding': {
    // Who is on the team gives the role back first.
    personId: as('person', {
      own: 'person/has-role',
      other: 'person/has-role',
      left: 'yes',
      credited: 'yes',
      absent: 'person/not-found',
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
      own: 'person/relationship-not-found',
      other: 'person/relationship-not-found',
      left: 'person/relationship-not-found',
      credited: 'person/relationship-not-found',
      absent: 'person/relationship-not-found',
    }),
  },
  'people.get': { personId: anybody },
  'people.greet': { personId: anybody },
  'people.keepView': { 'filter.groupId': inFilter },
  'people.list': { groupId: inFilter, after: amongMany },
  'people.merge': { keptId: mayStay, goneId: mayGo },
  'people.preferContact': { personId: contactOwner, contactId: theirContact },
  'people.previewMerge': { keptId: mayStay, goneId: mayGo },
  'people.recordConsent': { 'people.items': amongMany },
  'people.relate': {
    // On the other side stands the one who is credited; nobody supports themselves.
    personId: as('person', {
      own: 'yes',
      other: 'yes',
      left: 'yes',
      credited: 'person/relationship-there',
      absent: 'person/not-found',
    }),
    otherId: as('person', {
      own: 'yes',
      other: 'yes',
      left: 'person/relationship-there',
      credited: 'yes',
      absent: 'person/not-found',
    }),
  },
  'people.takeOutOfGroup': {
    groupId: as('group', { live: 'yes', ended: 'yes', absent: 'person/no-such-group' }),
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
}
