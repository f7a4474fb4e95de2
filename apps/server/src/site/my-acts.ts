import {
  AddWay,
  addWay,
  ChangeName,
  changeName,
  ChangeOwn,
  changeOwn,
  chooseCredit,
  ChooseCreditHere,
  chooseCreditHere,
  ChooseMessages,
  chooseMessages,
  ChooseSeen,
  chooseSeen,
  comeBack,
  createCaller,
  CreditChoice,
  endCalendar,
  eraseMe,
  KeepNeeds,
  keepNeeds,
  leave,
  OneWay,
  pause,
  preferWay,
  removeWay,
  renewCalendar,
  type Scope,
} from '@cuppa/api'
import type { FormState } from '@cuppa/client'
import { address, type MyPart, type ReasonCode } from '@cuppa/domain'

import { creditIn, wishesIn } from './join.ts'

type Values = FormState['values']
export type ShownPart = Exclude<MyPart, 'address'> | 'home'

/** What the form of one page does. Answers where to go where that is not the page itself. */
export interface Act {
  readonly part: Exclude<MyPart, 'address'>
  readonly change: (scope: Scope, values: Values) => Promise<string | undefined | void>
  /** As the form asks for its fields; the first is where a slip without a field of its own is told. */
  readonly labels?: Values
  readonly fields?: Partial<Record<ReasonCode, string>>
}

const accountOf = (scope: Scope) => createCaller({ ...scope, requestId: '' }).account

const details: Act = {
  part: 'details',
  labels: { name: 'Your name', value: 'Phone number or postal address', email: 'E-mail address' },
  fields: {
    'person/phone-unusable': 'value',
    'person/way-known': 'value',
    'person/too-many-ways': 'value',
    'staff/email-unusable': 'email',
    'sign-in/too-many': 'email',
    'actor/too-long-ago': 'email',
  },
  change: async (scope, { act = '', name = '', kind, value = '', id, email = '' }) => {
    if (act === 'name') return changeName(scope, ChangeName.parse({ name }))
    if (act === 'add') return addWay(scope, AddWay.parse({ kind, value }))
    if (act === 'remove') return removeWay(scope, OneWay.parse({ id }))
    if (act === 'prefer') return preferWay(scope, OneWay.parse({ id }))
    if (act === 'email') await accountOf(scope).askNewAddress({ email })
  },
}

const named: Act = {
  part: 'named',
  labels: { creditName: 'The name to show' },
  change: (scope, values) => chooseCredit(scope, CreditChoice.parse(creditIn(values))),
}

const contributions: Act = {
  part: 'contributions',
  labels: { creditName: 'The name to show' },
  change: (scope, { sourceId, credit: as, creditName: name = '' }) =>
    chooseCreditHere(scope, ChooseCreditHere.parse({ sourceId, as, name })),
}

const bookings: Act = {
  part: 'bookings',
  change: async (scope, { act, bookingId, step }) => {
    if (act === 'calendar') return renewCalendar(scope)
    if (act === 'no-calendar') return endCalendar(scope)
    await changeOwn(scope, ChangeOwn.parse({ bookingId, step }))
  },
}

const seen: Act = {
  part: 'seen',
  change: (scope, { seenBy }) => chooseSeen(scope, ChooseSeen.parse({ seenBy })),
}

const messages: Act = {
  part: 'messages',
  change: (scope, values) =>
    chooseMessages(scope, ChooseMessages.parse({ wishes: wishesIn(values) })),
}

const needs: Act = {
  part: 'needs',
  labels: { words: 'What you need' },
  change: (scope, { words = '' }) => keepNeeds(scope, KeepNeeds.parse({ words })),
}

const devices: Act = {
  part: 'devices',
  change: async (scope, { act, id = '' }) => {
    if (act === 'everywhere') {
      await accountOf(scope).signOutEverywhere()
      return address.home()
    }
    if (act === 'session') await accountOf(scope).endSession({ id })
    if (act === 'passkey') await accountOf(scope).removePasskey({ id })
    return undefined
  },
}

const leaving: Act = {
  part: 'leave',
  change: async (scope, { act }) => {
    if (act === 'pause') return pause(scope)
    if (act === 'come-back') return comeBack(scope)
    if (act !== 'leave') return undefined
    await leave(scope)
    return `${address.join()}?left`
  },
}

const erasing: Act = {
  part: 'erase',
  change: async (scope) => {
    await eraseMe(scope)
    return `${address.join()}?gone`
  },
}

/** Every page of one's own that has a form. */
export const acts = {
  erasing,
  details,
  named,
  contributions,
  bookings,
  seen,
  messages,
  needs,
  devices,
  leaving,
}
