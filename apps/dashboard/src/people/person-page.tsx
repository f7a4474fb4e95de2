import {
  contactWords,
  PersonId,
  purposeWords,
  roleNames,
  sayDate,
  seenByWords,
  standingWords,
} from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Lost } from '../app/states.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { Contacts } from './contacts.tsx'
import { Doubles } from './doubles.tsx'
import { EditPerson } from './edit-person.tsx'
import { KeptNeeds } from './kept-needs.tsx'
import { StandingActs } from './standing-acts.tsx'
import { Timeline } from './timeline.tsx'

import facts from '../booking/booking.module.css'

const route = getRouteApi('/people/$person')

export type Person = Awaited<ReturnType<typeof client.people.get.query>>

/** One person: who they are, how to reach them, what they agreed to, and what happened. */
export function PersonPage() {
  const params = route.useParams()
  const id = PersonId.safeParse(params.person).data
  const mayNot = useWhyNot('people')
  if (id === undefined) return <Lost />
  return mayNot ? (
    <Page title="A person" intro={mayNot}>
      {null}
    </Page>
  ) : (
    <OnePerson id={id} />
  )
}

function OnePerson({ id }: { readonly id: PersonId }) {
  const person = useSuspenseQuery(trpc.people.get.queryOptions({ personId: id })).data
  const isHere = person.standing !== 'merged'
  return (
    <Page title={person.name || 'Without a name'}>
      <p>
        <Link to="/people">See all people</Link>
      </p>
      {person.mergedInto ? (
        <p>
          {'This is the same person as '}
          <Link to="/people/$person" params={{ person: person.mergedInto.id }}>
            {person.mergedInto.name}
          </Link>
          .
        </p>
      ) : null}
      <Part title="Who they are">
        <dl className={facts['facts']}>
          <Facts person={person} />
        </dl>
        {isHere ? <EditPerson person={person} /> : null}
      </Part>
      <Part title="How to reach them">
        <Contacts person={person} isHere={isHere} />
      </Part>
      <Part title="What they agreed to">
        <Consents person={person} />
      </Part>
      {isHere ? (
        <Part title="What they need">
          <KeptNeeds personId={person.id} />
        </Part>
      ) : null}
      {isHere ? (
        <Part title="Where they stand">
          <StandingActs person={person} />
        </Part>
      ) : null}
      {isHere ? <Doubles person={person} /> : null}
      <Part title="What happened">
        <Timeline personId={person.id} />
      </Part>
    </Page>
  )
}

function Facts({ person }: { readonly person: Person }) {
  const { standing, creditKind, creditName, seenBy, joinedAt, roles, groups } = person
  const { blockedReason, signInAddress, relationships } = person
  const named = creditKind === 'not-named' ? 'Not named' : (creditName ?? '')
  const live = groups.filter(({ toOn }) => toOn === null)
  return (
    <>
      <Fact name="Stands">{standingWords[standing]}</Fact>
      <Fact name="Why">{blockedReason || null}</Fact>
      <Fact name="Wants to be named">{named}</Fact>
      <Fact name="In the list of people">{`Seen by: ${seenByWords[seenBy].toLowerCase()}`}</Fact>
      <Fact name="Joined">{joinedAt ? sayMoment(joinedAt) : 'Not joined'}</Fact>
      <Fact name="Signs in with">{signInAddress}</Fact>
      <Fact name="On the team">
        {roles.length > 0 ? roles.map((role) => roleNames[role]).join(', ') : null}
      </Fact>
      <Fact name="Groups">
        {live.length > 0
          ? live.map(({ name, fromOn }) => `${name}, since ${sayDate(fromOn)}`).join('\n')
          : null}
      </Fact>
      <Fact name="Close to them">
        {relationships.length > 0
          ? relationships.map(({ kind, person: one, other }) => (
              <span key={`${one.id} ${kind} ${other.id}`} dir="auto">
                {`${one.name} ${kind === 'carer-of' ? 'cares for' : 'supports'} ${other.name}\n`}
              </span>
            ))
          : null}
      </Fact>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null) return null
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}

const answers = { asked: 'Asked, not confirmed yet', given: 'Yes', withdrawn: 'No' }

function Consents({ person: { consents } }: { readonly person: Person }) {
  if (consents.length === 0) return <p>They have said nothing about this yet.</p>
  return (
    <dl className={facts['facts']}>
      {consents.map(({ purpose, channel, step, at }) => (
        <Fact
          key={`${purpose} ${channel}`}
          name={
            channel
              ? `${purposeWords[purpose]}, ${contactWords[channel].toLowerCase()}`
              : purposeWords[purpose]
          }
        >
          {`${answers[step]}, since ${sayMoment(at)}`}
        </Fact>
      ))}
    </dl>
  )
}
