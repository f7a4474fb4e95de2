import { expect, test } from 'vitest'

import { address } from './address.ts'

test('the map of the public site', () => {
  expect({
    home: address.home(),
    direction: address.direction(),
    edition: address.edition('2020-2022'),
    version: address.version('2020-2022', 2),
    changes: address.changes('2020-2022', 2),
    lineage: address.lineage(),
    statement: address.statement('human'),
    statementIn: address.statementIn('2020-2022', 2, 'human'),
    events: address.events(),
    pastEvents: address.pastEvents(),
    eventsOfKind: address.eventsOfKind('informal'),
    eventsInMonth: address.eventsInMonth('2021-01'),
    event: address.event('winter-cuppa'),
    eventCalendar: address.eventCalendar('winter-cuppa'),
    calendar: address.calendar(),
    bookEvent: address.bookEvent('winter-cuppa'),
    receipt: address.receipt(),
    about: address.about(),
    accessibility: address.accessibility(),
    privacy: address.privacy(),
    contact: address.contact(),
    signIn: address.signIn(),
    dashboard: address.dashboard(),
  }).toMatchInlineSnapshot(`
    {
      "about": "/about",
      "accessibility": "/accessibility",
      "bookEvent": "/events/winter-cuppa/book",
      "calendar": "/events.ics",
      "changes": "/direction/2020-2022/v2/changes",
      "contact": "/contact",
      "dashboard": "/dashboard",
      "direction": "/direction",
      "edition": "/direction/2020-2022",
      "event": "/events/winter-cuppa",
      "eventCalendar": "/events/winter-cuppa.ics",
      "events": "/events",
      "eventsInMonth": "/events/month/2021-01",
      "eventsOfKind": "/events/kind/informal",
      "home": "/",
      "lineage": "/direction/lineage",
      "pastEvents": "/events/past",
      "privacy": "/privacy",
      "receipt": "/receipt",
      "signIn": "/sign-in",
      "statement": "/direction/statements/human",
      "statementIn": "/direction/2020-2022/v2#human",
      "version": "/direction/2020-2022/v2",
    }
  `)
})
