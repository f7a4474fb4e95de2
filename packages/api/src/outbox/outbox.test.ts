import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { someSite, tokenIn } from '../testing/site.ts'
import { contextFor } from '../testing/world.ts'
import { markFailed, markKept, markSent, mostTries, takeDueMail } from './deliver-mail.ts'
import { withoutTokens } from './due-mail.ts'
import { enqueueMail } from './enqueue-mail.ts'

const mail = { kind: 'invite', to: 'bea@example.org', subject: 'Hello', text: 'Hello Bea' } as const

test('mail waits, is taken once, and is settled', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  await enqueueMail(site.db, site.system, mail)
  const [due, ...more] = await takeDueMail(site.system)
  expect(more).toEqual([])
  expect(due).toMatchObject({ to: mail.to, subject: mail.subject, text: mail.text, tries: 1 })
  expect(await takeDueMail(site.system)).toEqual([])
  if (due) await markSent(site.system, due)
  const { messages } = await caller.outbox.list({})
  expect(messages).toMatchObject([{ state: 'sent', to: mail.to, problem: '' }])
})

test('mail goes only if the act it belongs to happened', async () => {
  await using database = await borrowDatabase()
  const scope = contextFor(database.db)
  const act = database.db.transaction().execute(async (tx) => {
    await enqueueMail(tx, scope, mail)
    throw new Error('It did not happen after all')
  })
  await expect(act).rejects.toThrow('after all')
  expect(await takeDueMail(scope)).toEqual([])
})

test('a message that failed is tried again, later each time, and then no more', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  await enqueueMail(site.db, site.system, mail)
  const waits = []
  for (let round = 1; round <= mostTries; round += 1) {
    let waited = 0
    let due = await takeDueMail(site.system)
    while (due.length === 0) {
      site.wait(1)
      waited += 1
      due = await takeDueMail(site.system)
    }
    waits.push(waited)
    for (const one of due) await markFailed(site.system, one, '421 try later')
  }
  expect(waits).toEqual([0, 1, 4, 16, 64, 256])
  site.wait(10_000)
  expect(await takeDueMail(site.system)).toEqual([])
  const { messages } = await caller.outbox.list({})
  expect(messages).toMatchObject([{ state: 'failed', problem: '421 try later', tries: 6 }])
})

test('what a dead sender had taken comes round again', async () => {
  await using site = await someSite()
  await enqueueMail(site.db, site.system, mail)
  expect(await takeDueMail(site.system)).toHaveLength(1)
  site.wait(10)
  expect(await takeDueMail(site.system)).toHaveLength(1)
})

test('kept mail can be read by an administrator, link and all; sent mail holds no link', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder()
  await caller.staff.invite({ email: mail.to, name: 'Bea', role: 'viewer' })
  const [kept] = await takeDueMail(site.system)
  if (kept) await markKept(site.system, kept)
  const { messages } = await caller.outbox.list({})
  const read = await caller.outbox.read({ id: messages[0]?.id ?? '' })
  expect(read).toMatchObject({ state: 'kept', to: mail.to })
  const bea = await site.callerWith(await site.signIn(read.text))
  await expectRefusal(bea.outbox.list({}), 'actor/cannot')

  await site.identity.requestLink('ada@example.org')
  const [sent] = await takeDueMail(site.system)
  const token = tokenIn(sent?.text ?? '')
  if (sent) await markSent(site.system, sent)
  const admin = await site.callerWith(cookie)
  expect((await admin.outbox.read({ id: sent?.id ?? '' })).text).not.toContain(token)
})

test('S30 an address or a subject with a line end is refused', async () => {
  await using site = await someSite()
  const bad = { ...mail, to: 'bea@example.org\r\nBcc: all@example.org' }
  await expectRefusal(enqueueMail(site.db, site.system, bad), 'staff/email-unusable')
  const subject = enqueueMail(site.db, site.system, { ...mail, subject: 'Hello\nBcc: all' })
  await expect(subject).rejects.toThrow('one line')
  const { caller } = await site.founder()
  const name = 'Bea\r\nBcc: all@example.org'
  await caller.staff.invite({ email: 'bea@example.org', name, role: 'viewer' })
  expect((await caller.staff.list()).invites[0]?.name).toBe('Bea Bcc: all@example.org')
})

test('the list goes on where the last page ended', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  for (let count = 0; count < 120; count += 1) {
    if (count % 7 === 0) site.wait(0.001)
    await enqueueMail(site.db, site.system, { ...mail, subject: `Number ${count}` })
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof caller.outbox.list>> = await caller.outbox.list({ after })
    seen.push(...page.messages.map(({ subject }) => subject))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  expect(seen[0]).toBe('Number 119')
})

test('S24 what opens something is not kept in a letter that went out', () => {
  const kept = withoutTokens(
    'Sign in: https://cuppa.example/sign-in?token=sAbc-_9\nCheck: https://cuppa.example/checking/eyJ.sig-_9\nYour code: ABCDE FGHJK',
  )
  expect(kept).toBe(
    'Sign in: https://cuppa.example/sign-in?token=…\nCheck: https://cuppa.example/checking/…\nYour code: …',
  )
})
