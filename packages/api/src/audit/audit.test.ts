import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { PersonId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { someSite } from '../testing/site.ts'
import { groupSaves } from './group-saves.ts'
import { recordAudit } from './record-audit.ts'
import { sentenceFor, sentences } from './sentences.ts'

test('every command that leaves an entry has its sentence, and no sentence is left over', () => {
  const slices = join(import.meta.dirname, '..')
  const files = readdirSync(slices, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
  )
  const commands = new Set(
    files
      .map((name) => readFileSync(join(slices, name), 'utf8'))
      .filter((source) => source.includes('command:'))
      .flatMap((source) => [...source.matchAll(/command: '([a-z]+\.[a-zA-Z]+)'/g)])
      .map(([, command]) => command),
  )
  expect(commands.size).toBeGreaterThan(20)
  expect(commands).toEqual(new Set(Object.keys(sentences)))
})

test('entries read as sentences', () => {
  const said = (command: string, facts: unknown) => sentenceFor({ who: 'Ada', command, facts })
  expect(said('draft.saveWords', { statement: 'Pay fairly' })).toBe(
    'Ada wrote new words for “Pay fairly”.',
  )
  expect(said('staff.changeRoles', { name: 'Bea', from: 'Viewer', to: 'Host and Editor' })).toBe(
    'Ada changed the roles of Bea: Host and Editor now, Viewer before.',
  )
  expect(said('milestone.add', { title: 'Open day', dueOn: '2027-03-01' })).toBe(
    'Ada added the milestone “Open day” for 1 March 2027.',
  )
  expect(said('draft.splitStatement', { statement: 'Care', parts: 2 })).toBe(
    'Ada split “Care” into 2 parts.',
  )
  expect(said('gone.longAgo', null)).toBe('Ada did “gone.longAgo”.')
})

test('an entry with facts missing still reads without an error', () => {
  for (const command of Object.keys(sentences)) {
    expect(sentenceFor({ who: 'Ada', command, facts: {} })).toMatch(/^Ada .+\.$/)
  }
})

test('what people did is there: who, when, what and why', async () => {
  await using site = await someSite()
  const founder = await site.founder()
  const bea = await site.join(founder.cookie, { email: 'bea@example.org', role: 'viewer' })
  const { entries, next } = await bea.caller.audit.list({})
  expect(next).toBeNull()
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'Someone, viewer signed in with a link.',
    'Someone, viewer joined the team as a viewer.',
    'Ada invited Someone, viewer as a viewer.',
    'Ada named the community “The Allotment”.',
    'Ada signed in with a link.',
    'The system made a link for the first administrator.',
  ])
  expect(JSON.stringify(entries)).not.toContain('@')
})

test('entries can be looked for by person, act and day', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const ada = (await caller.account.me()).id
  const count = async (filter: Parameters<typeof caller.audit.list>[0]) =>
    (await caller.audit.list(filter)).entries.length
  expect(await count({ person: ada })).toBe(2)
  expect(await count({ command: 'community.start' })).toBe(1)
  expect(await count({ from: '2026-11-23', to: '2026-11-23' })).toBe(3)
  expect(await count({ to: '2026-11-22' })).toBe(0)
  expect(await count({ from: '2026-11-24' })).toBe(0)
  expect(await caller.audit.people()).toEqual([{ id: ada, name: 'Ada' }])
})

test('the list goes on where the last page ended, to the very first entry', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  for (let count = 0; count < 130; count += 1) {
    await recordAudit(site.db, site.system, {
      command: 'source.create',
      subject: { kind: 'source', id: null },
      facts: { title: `Number ${count}` },
    })
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof caller.audit.list>> = await caller.audit.list({ after })
    seen.push(...page.entries.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(133)
  expect(new Set(seen).size).toBe(133)
})

test('saves of the same words within ten minutes are one line to read', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const statement = PersonId.parse((await caller.account.me()).id)
  for (const minutes of [0, 3, 9, 11]) {
    site.wait(minutes)
    await recordAudit(site.db, site.system, {
      command: 'draft.saveWords',
      subject: { kind: 'statement', id: statement },
      facts: { statement: 'Pay fairly' },
    })
  }
  const { entries } = await caller.audit.list({ command: 'draft.saveWords' })
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'The system wrote new words for “Pay fairly”.',
    'The system wrote new words for “Pay fairly”, in 3 saves.',
  ])
})

test('only saves of one statement by one person come together', () => {
  const at = '2026-11-23T12:00:00.000Z'
  const save = { at, actorId: 'ada', command: 'draft.saveWords', subjectId: 'one' }
  const groupsOf = (...rows: (typeof save)[]) => groupSaves(rows).length
  expect(groupsOf(save, save, save)).toBe(1)
  expect(groupsOf(save, { ...save, actorId: 'bea' })).toBe(2)
  expect(groupsOf(save, { ...save, subjectId: 'two' })).toBe(2)
  expect(groupsOf(save, { ...save, command: 'draft.setNote' }, save)).toBe(3)
})
