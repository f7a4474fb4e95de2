import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { createCaller } from '../app-router.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { draftWith, publish, reword } from '../testing/strategy.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { signPreview } from './token.ts'

const tokenOf = (path: string) => path.replace('/preview/', '')

test('S16 a link shows the draft as the public would read it, without a session', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition, statements } = await draftWith(team)

  const { path, until } = await team.preview.link({ edition })

  const view = await callerFor(scratch.db, visitor).preview.read({ token: tokenOf(path) })
  expect(view.statements.map(({ id }) => id)).toEqual(statements)
  expect(view.version.number).toBe(1)
  expect(until).toBe('2026-11-23T13:00:00.000Z')
})

test('S16 a link that was changed, ran out or was signed by another is not found', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition } = await draftWith(team)
  const { path } = await team.preview.link({ edition })
  const token = tokenOf(path)
  const [body = '', signature = ''] = token.split('.')
  const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
  const longer = Buffer.from(JSON.stringify({ ...Object(claims), until: 9e15 }))
  const other = signPreview('another secret', { edition, state: 'x', until: 9e15 })
  const visit = callerFor(scratch.db, visitor)

  for (const wrong of [
    '',
    '.',
    body,
    `${body}.`,
    `${body}.${signature.slice(1)}`,
    `${body}.${signature}x`,
    `${body}.${signature}=`,
    `${token}.${signature}`,
    `${longer.toString('base64url')}.${signature}`,
    other,
    '💥.💥',
  ]) {
    await expectRefusal(visit.preview.read({ token: wrong }), 'preview/not-valid')
  }
  const later = callerFor(scratch.db, visitor, '2026-11-23T13:00:00.000Z')
  await expectRefusal(later.preview.read({ token }), 'preview/not-valid')
  const unsigned = createCaller({ ...contextFor(scratch.db, visitor), secret: undefined })
  await expectRefusal(unsigned.preview.read({ token }), 'preview/not-valid')
  expect((await visit.preview.read({ token })).edition.slug).toBe(edition)
})

test('S16 a link ends when the words or the structure move on, and when someone ends it', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const visit = callerFor(scratch.db, visitor)
  const { edition, statements, structure } = await draftWith(team)
  const [statementId = expect.unreachable()] = statements
  const link = async () => tokenOf((await team.preview.link({ edition })).path)
  const steps = [
    () => reword(team, edition, { statementId, words: 'Other words.' }),
    () =>
      team.draft.moveStatement({ edition, structure, statementId, parentId: null, position: 2 }),
    () => team.preview.end({ edition }),
    () => publish(team, edition),
  ]

  for (const step of steps) {
    const token = await link()
    await visit.preview.read({ token })
    await step()
    await expectRefusal(visit.preview.read({ token }), 'preview/not-valid')
  }
})

test('S16 a preview leaves no tag by which a page could be kept', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition } = await draftWith(team)
  const { path } = await team.preview.link({ edition })
  const context = contextFor(scratch.db, visitor, noon)

  await createCaller(context).preview.read({ token: tokenOf(path) })

  expect(context.tags.has('direction')).toBe(false)
})
