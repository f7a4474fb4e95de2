import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import { cookieOf, type Site, someSite, tokenIn } from '../testing/site.ts'

const ada = 'ada@example.org'

/** A browser asks for a way in; answers its cookies, and the code that was mailed. */
async function asking(site: Site, email = ada) {
  const { ask, setCookie } = site.identity.startAsking()
  await site.identity.requestLink(email, { ask })
  const code = /code: (\d{3} \d{3})/.exec(await site.lastLink())?.[1] ?? ''
  return { cookie: cookieOf({ setCookies: [setCookie] }), code }
}

test('A19 a code typed by hand signs in, gaps or not, once', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const { cookie, code } = await asking(site)

  const signedIn = await site.identity.redeemCode(` ${code.replace(' ', '-')} `, { cookie })

  expect(signedIn.home).toBe('/dashboard')
  const session = signedIn.setCookies[0]?.split(';')[0]
  expect(await site.identity.actorOf(session)).toMatchObject({ kind: 'staff' })
  await expectRefusal(site.identity.redeemCode(code, { cookie }), 'sign-in/link-used')
})

test('S8 a code is good only in the browser that asked, and for ten minutes', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const { cookie, code } = await asking(site)
  const other = site.identity.startAsking().setCookie.split(';')[0] ?? ''

  await expectRefusal(site.identity.redeemCode(code, { cookie: other }), 'sign-in/code-over')
  await expectRefusal(site.identity.redeemCode(code, {}), 'sign-in/code-over')
  site.wait(10)
  await expectRefusal(site.identity.redeemCode(code, { cookie }), 'sign-in/code-over')
})

test('S8 of 200 codes guessed at once only five are looked at, and the link still works', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  await site.founder(ada)
  const { cookie, code } = await asking(site)
  const right = Number(code.replace(' ', ''))
  const guesses = Array.from({ length: 200 }, (_, at) =>
    String((right + 1 + at) % 1_000_000).padStart(6, '0'),
  )

  await Promise.all(guesses.map((guess) => refusalOf(site.identity.redeemCode(guess, { cookie }))))

  const ask = await site.db.selectFrom('sign_in_ask').select('wrong').executeTakeFirstOrThrow()
  expect(ask.wrong).toBe(5)
  await expectRefusal(site.identity.redeemCode(code, { cookie }), 'sign-in/code-over')
  const link = tokenIn(await site.lastLink())
  expect((await site.identity.redeemLink(link)).setCookies).toHaveLength(1)
})

test('S8 asked for again and again, a mailbox has twenty wrong codes a day', async () => {
  await using site = await someSite()
  await site.founder(ada)
  for (let round = 0; round < 4; round += 1) {
    const { cookie, code } = await asking(site)
    const wrong = code === '000 000' ? '000001' : '000000'
    for (let guess = 0; guess < 5; guess += 1) {
      await refusalOf(site.identity.redeemCode(wrong, { cookie }))
    }
  }

  const { cookie, code } = await asking(site)

  await expectRefusal(site.identity.redeemCode(code, { cookie }), 'sign-in/code-over')
  const link = tokenIn(await site.lastLink())
  expect((await site.identity.redeemLink(link)).setCookies).toHaveLength(1)
})

test('S5 S8 neither codes nor what binds them are in the database', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const { cookie, code } = await asking(site)
  const rows = [
    await site.db.selectFrom('sign_in_link').selectAll().execute(),
    await site.db.selectFrom('sign_in_ask').selectAll().execute(),
  ]
  expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  expect(JSON.stringify(rows)).not.toContain(`"${code.replace(' ', '')}"`)
  expect(JSON.stringify(rows)).not.toContain('ada@')
})

test('S8 what cannot be a code is no guess', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const { cookie, code } = await asking(site)
  for (const text of ['', '12345', '1234567', 'abcdef', null, {}, ['123456']]) {
    await expectRefusal(site.identity.redeemCode(text, { cookie }), 'sign-in/code-wrong')
  }
  expect((await site.identity.redeemCode(code, { cookie })).setCookies).toHaveLength(2)
})
