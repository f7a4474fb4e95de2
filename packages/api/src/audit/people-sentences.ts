import type { Facts } from './facts.ts'

const ways: Record<string, string> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  post: 'a postal address',
}
const way = ({ text }: Facts) => ways[text('kind')] ?? 'a way to reach them'

const acts: Record<string, string> = {
  join: 'joined',
  pause: 'pauses',
  resume: 'is back',
  leave: 'has left',
  block: 'is blocked',
  unblock: 'is not blocked any more',
}

/** What was done for people, to stand after a name. */
export const people: Record<string, (facts: Facts) => string> = {
  'people.add': ({ text }) => `wrote down ${text('name')}`,
  'people.update': ({ text }) =>
    text('before') === text('name')
      ? `changed how ${text('name')} wants to be named`
      : `changed the name of ${text('before')} to ${text('name')}`,
  'people.changeStanding': ({ text }) =>
    `noted that ${text('name')} ${acts[text('act')] ?? 'changed'}`,
  'people.openNeeds': ({ text }) => `opened what ${text('name')} needs`,
  'people.greet': ({ text }) => `said whether ${text('name')} was said hello to`,
  'people.addContact': (facts) => `wrote down ${way(facts)} of ${facts.text('name')}`,
  'people.endContact': (facts) => `ended ${way(facts)} of ${facts.text('name')}`,
  'people.preferContact': (facts) => `put ${way(facts)} of ${facts.text('name')} first`,
  'people.relate': ({ text }) => `noted that ${text('name')} supports ${text('other')}`,
  'people.endRelationship': ({ text }) =>
    `noted that ${text('name')} does not support somebody any more`,
  'people.recordConsent': ({ text, count }) =>
    `noted ${text('step') === 'given' ? 'a yes' : 'a no'} of ${count('count', 'person', 'people')} to “${text('purpose')}”`,
  'group.create': ({ text }) => `began the group “${text('group')}”`,
  'group.update': ({ text }) => `changed what is said of the group “${text('group')}”`,
  'group.end': ({ text }) => `ended the group “${text('group')}”`,
  'group.setPosition': ({ text }) =>
    `said what ${text('name')} does in the group “${text('group')}”`,
  'people.addToGroup': ({ text, count }) =>
    `added ${count('count', 'person', 'people')} to “${text('group')}”`,
  'people.takeOutOfGroup': ({ text, count }) =>
    `took ${count('count', 'person', 'people')} out of “${text('group')}”`,
  'people.merge': () => 'noted that two entries are one person',
  'people.undoMerge': () => 'took back that two entries are one person',
  'people.export': ({ count }) => `took ${count('count', 'person', 'people')} away in a file`,
  'people.import': ({ text, count }) =>
    `brought in ${count('count', 'person', 'people')} from the file “${text('name')}”`,
  'people.keepView': ({ text }) => `kept a view of people, “${text('name')}”`,
  'people.dropView': ({ text }) => `took away the view of people “${text('name')}”`,
}
