import type { ObjectIds } from './objects.ts'

/** What anybody could send about people, but for what it names. */
export function inputsAboutPeople(ids: ObjectIds): Readonly<Record<string, unknown>> {
  const personId = ids.person.other
  const on = { personId, revision: 1 }
  const people = [personId, ids.person.left]
  const groupId = ids.group.live
  const contactId = ids.contact.live
  const wish = { purpose: 'news', channel: 'post', step: 'given', evidence: 'Said so.' }
  const relation = { personId, kind: 'carer-of', otherId: ids.person.credited }
  const two = { keptId: ids.person.left, goneId: ids.person.credited }
  return {
    'directory.group': { slug: ids.groupSlug.live },
    'people.addContact': { personId, contact: { kind: 'phone', value: '020 7946 0958' } },
    'group.end': { groupId, revision: 1 },
    'group.open': { groupId },
    'group.setPosition': { groupId, personId, position: 'Chair', howChosen: 'By lot' },
    'group.update': { groupId, revision: 1, name: 'Another name', purpose: 'To meet.' },
    'people.addToGroup': { groupId, people },
    'people.changeStanding': { ...on, act: 'block', reason: 'Because.' },
    'people.count': { groupId },
    'people.doubles': { personId },
    'people.dropView': { id: ids.view.own },
    'people.endContact': { personId, contactId },
    'people.endRelationship': relation,
    'people.export': { groupId },
    'people.get': { personId },
    'people.greet': { personId, greeted: true },
    'people.keepView': { name: 'Mine', filter: { groupId } },
    'people.list': { groupId, after: personId },
    'people.merge': { ...two, why: 'The same.' },
    'people.openNeeds': { personId, purpose: 'A visit' },
    'people.preferContact': { personId, contactId },
    'people.previewMerge': two,
    'people.recordConsent': { people, wish },
    'people.relate': { ...relation, personId: ids.person.left },
    'people.takeOutOfGroup': { groupId, people },
    'people.timeline': { personId },
    'peopleImport.add': { importId: ids.openImport.own, rows: [{ at: 2, fields: ['Ada'] }] },
    'peopleImport.begin': { fileName: 'people.csv', headings: ['Name'] },
    'peopleImport.bringIn': { importId: ids.import.own, addsFits: false },
    'peopleImport.close': { importId: ids.openImport.own },
    'peopleImport.drop': { importId: ids.import.own },
    'peopleImport.rows': { importId: ids.import.own, after: 0 },
    'people.undoMerge': { mergeId: ids.merge.live },
    'people.update': {
      ...on,
      name: 'Another name',
      creditKind: 'not-named',
      creditName: '',
      seenBy: 'nobody',
    },
  }
}
