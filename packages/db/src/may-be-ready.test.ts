import { expect, test } from 'vitest'

import { mayBeReady } from './may-be-ready.ts'

test.each([
  ['select "id" from "person" where "id" = $1', true],
  ['  insert into "person" ("id") values ($1) returning "id"', true],
  ['with "a" as (select "id" from "b") select "id" from "a"', true],
  ['select count(*) as "count" from "person"', true],
  ['select 2 * 3 as "six"', true],
  ['select "id" from "person" where "standing" = $1 /* planned by value */', false],
  ['select * from "person"', false],
  ['select "person".*, "role" from "person"', false],
  ['insert into "person" ("id") values ($1) returning *', false],
  ['create table "person" ("id" text)', false],
  ['start transaction', false],
  ['listen "cuppa"', false],
])('a session may keep ready: %s, %s', (sql, expected) => {
  expect(mayBeReady(sql)).toBe(expected)
})
