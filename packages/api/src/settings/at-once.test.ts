import { borrowDatabase } from '@cuppa/db/testing'
import { type CommunitySettings, settingsOf } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { refusalOf } from '../testing/refusals.ts'
import { someSite } from '../testing/site.ts'
import type { Caller } from '../testing/world.ts'

type Change = Partial<CommunitySettings>

/** Two administrators who look at the same settings, and a third who sees what came of it. */
async function given() {
  const database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const one = await site.founder()
  const { caller: bea } = await site.join(one.cookie, { email: 'bea@example.org', role: 'admin' })
  const ada = one.caller
  await ada.account.rename({ name: 'Ada' })
  await bea.account.rename({ name: 'Bea' })
  const base = settingsOf(await ada.settings.get())
  return {
    ada,
    bea,
    base,
    save: (who: Caller, change: Change, on = base) =>
      who.settings.update({ ...on, ...change, base: on }),
    there: async () => settingsOf(await ada.settings.get()),
    changesTold: async () => {
      const { entries } = await ada.audit.list({ command: 'settings.update' })
      return entries.map(({ sentence }) => sentence)
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

test('what two people change in different fields is all taken', async () => {
  await using desk = await given()
  const { ada, bea, base, save } = desk

  await save(ada, { welcome: 'Come in.', contact: { ...base.contact, phone: '1' } })
  const answer = await save(bea, { about: 'We dig.', contact: { ...base.contact, post: '1 Lane' } })

  const both = {
    ...base,
    welcome: 'Come in.',
    about: 'We dig.',
    contact: { ...base.contact, phone: '1', post: '1 Lane' },
  }
  expect(await desk.there()).toEqual(both)
  expect(settingsOf(answer)).toEqual(both)
  expect(await desk.changesTold()).toEqual([
    'Bea changed the settings: the words about us, how to get in touch.',
    'Ada changed the settings: the welcome, how to get in touch.',
  ])
})

test.each([
  ['Ada', 'Bea'],
  ['Bea', 'Ada'],
])(
  'one field that both change: %s was first, %s is told, and nothing is written',
  async (first) => {
    await using desk = await given()
    const { base, save, there } = desk
    const [one, other] = first === 'Ada' ? [desk.ada, desk.bea] : [desk.bea, desk.ada]

    await save(one, { name: 'Theirs', strapline: 'Only theirs' })
    const mine = { name: 'Mine', welcome: 'Only mine' }
    const refusal = await refusalOf(save(other, mine))

    const theirs = { ...base, name: 'Theirs', strapline: 'Only theirs' }
    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'community/stale-settings',
      data: { theirs: { settings: theirs, by: first } },
    })
    expect(await there()).toEqual(theirs)
    // To keep mine is to save it on what stands there now.
    await save(other, mine, theirs)
    expect(await there()).toEqual({ ...theirs, ...mine })
  },
)

test('the same change by both is one change, told once', async () => {
  await using desk = await given()
  const { ada, bea, save } = desk

  await save(ada, { name: 'The Allotments' })
  await save(bea, { name: 'The Allotments' })
  await save(bea, {})

  expect(await desk.changesTold()).toEqual(['Ada changed the settings: the name.'])
})

test('two colours that are good apart are judged together', async () => {
  await using desk = await given()
  const { ada, bea, base, save } = desk
  await save(ada, { colours: { ...base.colours, voice: '#8a4fbd' } })

  const refusal = await refusalOf(save(bea, { colours: { ...base.colours, growth: '#8a4fbe' } }))

  expect(refusal.code).toBe('community/colours-alike')
})

test('of two who save at once, each a field of their own, both are taken', async () => {
  await using desk = await given()
  const { ada, bea, base, save } = desk

  await Promise.all([save(ada, { welcome: 'Come in.' }), save(bea, { about: 'We dig.' })])

  expect(await desk.there()).toEqual({ ...base, welcome: 'Come in.', about: 'We dig.' })
})

test('of 12 who save one field at once exactly one wins, and all others are told', async () => {
  await using desk = await given()
  const { ada, bea, save } = desk
  const names = Array.from({ length: 12 }, (_, index) => `Name ${index}`)

  const results = await Promise.allSettled(
    names.map((name, index) => save(index % 2 ? ada : bea, { name })),
  )

  const won = results.flatMap(({ status }, index) => (status === 'fulfilled' ? [names[index]] : []))
  expect(won).toEqual([(await desk.there()).name])
  for (const result of results) {
    if (result.status === 'fulfilled') continue
    expect((await refusalOf(Promise.reject(result.reason))).code).toBe('community/stale-settings')
  }
})

const picture = (last: number) =>
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]).toString('base64')

test('a logo that somebody just put up is not replaced or taken away unseen', async () => {
  await using desk = await given()
  const { ada, bea } = desk
  const kettle = { bytes: picture(1), alt: 'A kettle' }
  const spade = { bytes: picture(2), alt: 'A spade' }

  const { logo } = await ada.settings.uploadLogo({ ...kettle, base: null })
  for (const late of [
    () => bea.settings.uploadLogo({ ...spade, base: null }),
    () => bea.settings.removeLogo({ base: null }),
  ]) {
    expect((await refusalOf(late())).code).toBe('community/stale-logo')
  }
  // The same again, whose answer was lost, is a yes.
  await ada.settings.uploadLogo({ ...kettle, base: null })
  expect((await bea.settings.get()).logo).toEqual(logo)

  const { logo: renamed } = await bea.settings.uploadLogo({ ...kettle, alt: 'Tea', base: logo })
  expect((await refusalOf(ada.settings.removeLogo({ base: logo }))).code).toBe(
    'community/stale-logo',
  )
  await ada.settings.removeLogo({ base: renamed })
  await bea.settings.removeLogo({ base: renamed })
  expect((await ada.settings.get()).logo).toBeNull()
})

test('of two first logos at once one is shown, and the other is told', async () => {
  await using desk = await given()
  const { ada, bea } = desk

  const results = await Promise.allSettled([
    ada.settings.uploadLogo({ bytes: picture(1), alt: 'A kettle', base: null }),
    bea.settings.uploadLogo({ bytes: picture(2), alt: 'A spade', base: null }),
  ])

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
