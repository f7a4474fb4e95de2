import { sql, type Kysely, type RawBuilder } from 'kysely'

const changes: RawBuilder<unknown>[] = [
  sql`alter table booking
    drop constraint booking_event_id_mode_fkey,
    add constraint booking_event_id_fkey
      foreign key (event_id) references event (id) on delete restrict`,
  sql`create function cuppa_live_booking_has_its_way() returns trigger language plpgsql as $$
    begin
      perform from event_place where event_id = new.event_id and mode = new.mode for key share;
      if not found then
        raise exception 'nobody can take part in this way' using
          errcode = 'foreign_key_violation', constraint = 'live_booking_has_its_way';
      end if;
      return new;
    end
  $$`,
  sql`create trigger booking_has_its_way before insert or update of event_id, mode, state on booking
    for each row when (new.state in ('confirmed', 'waiting', 'offered'))
    execute function cuppa_live_booking_has_its_way()`,
  sql`create function cuppa_way_of_live_bookings_stays() returns trigger language plpgsql as $$
    begin
      if exists (select from booking where event_id = old.event_id and mode = old.mode
        and state in ('confirmed', 'waiting', 'offered')) then
        raise exception 'people take part in this way' using
          errcode = 'restrict_violation', constraint = 'live_booking_has_its_way';
      end if;
      return old;
    end
  $$`,
  sql`create trigger event_place_stays_while_booked before delete on event_place
    for each row execute function cuppa_way_of_live_bookings_stays()`,
]

/** A way to take part can go when nobody has or awaits a place in it; what became of bookings stays. */
export const waysThatGo = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of changes) await statement.execute(db)
  },
}
