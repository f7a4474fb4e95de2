import { sql, type Kysely, type RawBuilder } from 'kysely'

const text: RawBuilder<unknown>[] = [
  sql`create table edition (
    id text primary key,
    slug text not null unique,
    title text not null,
    starts_on date not null,
    ends_on date not null,
    created_at timestamptz not null,
    created_by text references person (id) on delete restrict,
    constraint edition_days_in_order check (ends_on >= starts_on)
  )`,
  sql`create table statement (
    id text primary key,
    slug text not null unique,
    kind text not null check (kind in
      ('intro', 'vision', 'mission', 'value', 'meaning', 'category', 'ambition', 'action', 'measure')),
    created_at timestamptz not null
  )`,
  sql`create trigger statement_is_forever before update or delete on statement
    for each row execute function cuppa_refuse_change()`,
  sql`create table statement_revision (
    id text primary key,
    statement_id text not null references statement (id) on delete restrict,
    number integer not null check (number > 0),
    title text not null,
    words text not null,
    written_at timestamptz not null,
    written_by text references person (id) on delete restrict,
    unique (statement_id, number),
    unique (id, statement_id)
  )`,
  sql`create trigger revision_is_forever before update or delete on statement_revision
    for each row execute function cuppa_refuse_change()`,
]

const versions: RawBuilder<unknown>[] = [
  sql`create table version (
    id text primary key,
    edition_id text not null references edition (id) on delete restrict,
    number integer not null check (number > 0),
    previous_version_id text references version (id) on delete restrict,
    published_on date not null,
    letter text not null,
    recorded_at timestamptz not null,
    recorded_by text references person (id) on delete restrict,
    withdrawn_at timestamptz,
    withdrawn_by text references person (id) on delete restrict,
    withdrawn_reason text,
    unique (edition_id, number),
    constraint withdrawn_with_a_reason
      check ((withdrawn_at is null) = (withdrawn_reason is null) and withdrawn_reason is distinct from '')
  )`,
  sql`create trigger version_is_frozen before update on version for each row
    when (old.withdrawn_at is not null or (
      old.id, old.edition_id, old.number, old.previous_version_id, old.published_on, old.letter,
      old.recorded_at, old.recorded_by
    ) is distinct from (
      new.id, new.edition_id, new.number, new.previous_version_id, new.published_on, new.letter,
      new.recorded_at, new.recorded_by
    ))
    execute function cuppa_refuse_change()`,
  sql`create trigger version_is_kept before delete on version
    for each row execute function cuppa_refuse_change()`,
  sql`create table version_item (
    version_id text not null references version (id) on delete restrict,
    statement_id text not null,
    revision_id text not null,
    parent_id text,
    position integer not null check (position >= 0),
    ordinal integer not null check (ordinal >= 0),
    primary key (version_id, statement_id),
    unique (version_id, ordinal),
    foreign key (revision_id, statement_id) references statement_revision (id, statement_id) on delete restrict,
    foreign key (version_id, parent_id) references version_item (version_id, statement_id) on delete restrict
  )`,
  sql`create index version_item_by_statement on version_item (statement_id, version_id)`,
  sql`create trigger version_item_is_forever before update or delete on version_item
    for each row execute function cuppa_refuse_change()`,
  sql`create table change_note (
    version_id text not null references version (id) on delete restrict,
    statement_id text not null references statement (id) on delete restrict,
    kind text not null check (kind in ('wording', 'meaning', 'new', 'moved', 'gone')),
    words text not null,
    primary key (version_id, statement_id)
  )`,
  sql`create index change_note_by_statement on change_note (statement_id)`,
  sql`create trigger change_note_is_forever before update or delete on change_note
    for each row execute function cuppa_refuse_change()`,
]

const drafts: RawBuilder<unknown>[] = [
  sql`create table draft (
    edition_id text primary key references edition (id) on delete restrict,
    base_version_id text references version (id) on delete restrict,
    structure integer not null check (structure >= 0),
    preview_nonce text not null,
    started_at timestamptz not null,
    started_by text references person (id) on delete restrict
  )`,
  sql`create table draft_item (
    edition_id text not null references draft (edition_id) on delete restrict,
    statement_id text not null,
    parent_id text,
    position integer not null check (position >= 0),
    revision_id text not null,
    primary key (edition_id, statement_id),
    foreign key (revision_id, statement_id) references statement_revision (id, statement_id) on delete restrict,
    foreign key (edition_id, parent_id) references draft_item (edition_id, statement_id)
      on delete restrict,
    constraint not_under_itself check (parent_id <> statement_id)
  )`,
  sql`create index draft_item_by_parent on draft_item (edition_id, parent_id)`,
  sql`create table draft_note (
    edition_id text not null references draft (edition_id) on delete restrict,
    statement_id text not null references statement (id) on delete restrict,
    kind text not null check (kind in ('wording', 'meaning', 'new', 'moved', 'gone')),
    words text not null,
    written_at timestamptz not null,
    written_by text references person (id) on delete restrict,
    primary key (edition_id, statement_id)
  )`,
  sql`create table lineage_edge (
    id text primary key,
    edition_id text not null references edition (id) on delete restrict,
    kind text not null check (kind in ('continues', 'renames', 'merges', 'splits', 'replaces', 'retires')),
    from_id text not null references statement (id) on delete restrict,
    to_id text references statement (id) on delete restrict,
    reason text not null,
    version_id text references version (id) on delete restrict,
    made_at timestamptz not null,
    constraint retiring_leads_nowhere check ((kind = 'retires') = (to_id is null)),
    constraint never_out_of_itself check (to_id is distinct from from_id)
  )`,
  sql`create index lineage_edge_from on lineage_edge (from_id)`,
  sql`create index lineage_edge_to on lineage_edge (to_id)`,
  sql`create index lineage_edge_by_version on lineage_edge (version_id)`,
  sql`create index lineage_edge_draft on lineage_edge (edition_id) where version_id is null`,
  sql`create trigger lineage_edge_is_frozen before update on lineage_edge for each row
    when (old.version_id is not null
      or (old.id, old.edition_id, old.kind, old.from_id, old.to_id, old.reason, old.made_at)
      is distinct from (new.id, new.edition_id, new.kind, new.from_id, new.to_id, new.reason, new.made_at))
    execute function cuppa_refuse_change()`,
  sql`create trigger lineage_edge_is_kept before delete on lineage_edge for each row
    when (old.version_id is not null) execute function cuppa_refuse_change()`,
]

const sources: RawBuilder<unknown>[] = [
  sql`create table source (
    id text primary key,
    kind text not null check (kind in
      ('session', 'event', 'contribution', 'decision', 'suggestion', 'document')),
    title text not null,
    happened_on date not null,
    channel text check (channel in ('spoken', 'chat', 'sticky-note', 'form', 'e-mail', 'letter',
      'phone', 'survey', 'document', 'other')),
    words text not null,
    part_of text references source (id) on delete restrict,
    people_count integer check (people_count >= 0),
    recorded_at timestamptz not null,
    recorded_by text references person (id) on delete restrict,
    constraint not_part_of_itself check (part_of <> id)
  )`,
  sql`create index source_newest_first on source (happened_on desc, id desc)`,
  sql`create index source_by_part on source (part_of)`,
  sql`create table source_credit (
    source_id text not null references source (id) on delete restrict,
    person_id text not null references person (id) on delete restrict,
    position integer not null check (position >= 0),
    credit_kind text check (credit_kind in ('named', 'pseudonym', 'group', 'not-named')),
    credit_name text,
    primary key (source_id, person_id),
    constraint no_name_where_not_named
      check ((credit_kind is null or credit_kind = 'not-named') = (credit_name is null))
  )`,
  sql`create index source_credit_by_person on source_credit (person_id)`,
  sql`create table provenance_link (
    id text primary key,
    statement_id text not null,
    revision_id text not null,
    kind text not null check (kind in ('quotes', 'informed-by', 'merges', 'answers', 'editorial')),
    source_id text references source (id) on delete restrict,
    note text not null,
    asserted_at timestamptz not null,
    asserted_by text references person (id) on delete restrict,
    dropped_at timestamptz,
    foreign key (revision_id, statement_id) references statement_revision (id, statement_id) on delete restrict,
    constraint editorial_has_no_source check ((kind = 'editorial') = (source_id is null))
  )`,
  sql`create index provenance_link_live on provenance_link (statement_id, id) where dropped_at is null`,
  sql`create index provenance_link_by_source on provenance_link (source_id)`,
  sql`create trigger provenance_link_is_frozen before update on provenance_link for each row
    when (old.dropped_at is not null or (
      old.id, old.statement_id, old.revision_id, old.kind, old.source_id, old.note,
      old.asserted_at, old.asserted_by
    ) is distinct from (
      new.id, new.statement_id, new.revision_id, new.kind, new.source_id, new.note,
      new.asserted_at, new.asserted_by
    ))
    execute function cuppa_refuse_change()`,
  sql`create trigger provenance_link_is_kept before delete on provenance_link
    for each row execute function cuppa_refuse_change()`,
  sql`create table version_provenance (
    version_id text not null references version (id) on delete restrict,
    link_id text not null references provenance_link (id) on delete restrict,
    primary key (version_id, link_id)
  )`,
  sql`create index version_provenance_by_link on version_provenance (link_id)`,
  sql`create trigger version_provenance_is_forever before update or delete on version_provenance
    for each row execute function cuppa_refuse_change()`,
]

const progress: RawBuilder<unknown>[] = [
  sql`create table progress_update (
    id text primary key,
    statement_id text not null references statement (id) on delete restrict,
    state text not null check (state in
      ('not-started', 'under-way', 'going-well', 'stuck', 'done', 'stopped', 'changed')),
    words text not null,
    percent integer check (percent between 0 and 100),
    happened_on date not null,
    recorded_on date not null,
    recorded_at timestamptz not null,
    recorded_by text references person (id) on delete restrict
  )`,
  sql`create index progress_update_newest_first
    on progress_update (statement_id, happened_on desc, id desc)`,
  sql`create trigger progress_update_is_forever before update or delete on progress_update
    for each row execute function cuppa_refuse_change()`,
  sql`create table evidence (
    id text primary key,
    update_id text not null references progress_update (id) on delete restrict,
    position integer not null check (position >= 0),
    kind text not null check (kind in
      ('event', 'notes', 'post', 'document', 'number', 'story', 'link')),
    title text not null,
    words text not null,
    url text,
    source_id text references source (id) on delete restrict,
    happened_on date,
    unique (update_id, position)
  )`,
  sql`create index evidence_by_source on evidence (source_id)`,
  sql`create trigger evidence_is_forever before update or delete on evidence
    for each row execute function cuppa_refuse_change()`,
  sql`create table milestone (
    id text primary key,
    statement_id text not null references statement (id) on delete restrict,
    title text not null,
    due_on date not null,
    state text not null check (state in ('planned', 'reached', 'missed', 'dropped')),
    settled_on date,
    reason text not null,
    created_at timestamptz not null,
    created_by text references person (id) on delete restrict,
    constraint settled_with_a_day check ((state = 'planned') = (settled_on is null))
  )`,
  sql`create index milestone_by_statement on milestone (statement_id, due_on, id)`,
  sql`create trigger milestone_is_settled_once before update on milestone for each row
    when (old.state <> 'planned'
      or (old.id, old.statement_id, old.title, old.due_on, old.created_at, old.created_by)
      is distinct from (new.id, new.statement_id, new.title, new.due_on, new.created_at, new.created_by))
    execute function cuppa_refuse_change()`,
  sql`create trigger milestone_is_kept before delete on milestone
    for each row execute function cuppa_refuse_change()`,
]

/** The strategy: what is published or said once is held by triggers, not by good will. */
export const strategy = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...text, ...versions, ...drafts, ...sources, ...progress]) {
      await statement.execute(db)
    }
  },
}
