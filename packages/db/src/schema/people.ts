import type {
  BookingId,
  CreditKind,
  HexColour,
  Instant,
  MessageChannel,
  NoticeId,
  PersonId,
  Role,
  SeenBy,
  Standing,
  Typeface,
} from '@cuppa/domain'
import type { ColumnType, Generated } from 'kysely'

interface PersonTables {
  person: {
    id: PersonId
    /** Private. What may be shown is the credit. */
    name: string
    credit_kind: CreditKind
    credit_name: string | null
    created_at: Instant
    /** As lists sort it and search finds it: small letters without accents; the database derives it. */
    folded_name: ColumnType<string, never, never>
    /** Since when they belong; empty for people whom we only know of. */
    joined_at: Generated<Instant | null>
    paused_at: Generated<Instant | null>
    left_at: Generated<Instant | null>
    blocked_at: Generated<Instant | null>
    blocked_reason: Generated<string>
    erased_at: Generated<Instant | null>
    /** Whom they turned out to be. */
    merged_into: Generated<PersonId | null>
    /** Part of the secret address of their own calendar. */
    calendar_nonce: Generated<string | null>
    /** Who may see them in the list of people. */
    seen_by: Generated<SeenBy>
    /** Rises with every change; a change that was made on an older one is refused. */
    revision: Generated<number>
    /** Where they stand, as `standingOf` says it; the database derives it. */
    standing: ColumnType<Standing, never, never>
    /** The words of the folded name; the database derives them. */
    name_words: ColumnType<string[], never, never>
    /** When somebody of the team said hello to them after they joined. */
    greeted_at: Generated<Instant | null>
    /** What filters ask for: `group:…`, `reach:…`, `role:…`, `agrees:…`; triggers keep it. */
    facets: ColumnType<string[], never, never>
  }
  /** The address that someone signs in with. */
  identity: {
    person_id: PersonId
    /** As mail is sent to it: lower case, the domain in its wire form. */
    email: string
    /** One for all spellings of one mailbox. */
    email_key: string
    created_at: Instant
  }
  /** Frozen but for its end, which can be written once. */
  role_grant: {
    id: string
    person_id: PersonId
    role: Role
    granted_at: Instant
    granted_by: PersonId | null
    ended_at: Instant | null
    ended_by: PersonId | null
  }
  invite: {
    id: string
    email: string
    email_key: string
    name: string
    role: Role
    invited_at: Instant
    invited_by: PersonId | null
    expires_at: Instant
    accepted_at: Instant | null
    withdrawn_at: Instant | null
  }
}

interface SignInTables {
  sign_in_link: {
    id: string
    purpose: 'sign-in' | 'invite' | 'first-run' | 'address' | 'join'
    token_hash: string
    /** Nobody, where the address is not one that may sign in: such a link opens nothing. */
    person_id: PersonId | null
    invite_id: string | null
    /** The address that the link was sent to, where it is to become a person's own. */
    email: string | null
    email_key: string | null
    /** The form that it confirms. */
    joining_key: Generated<string | null>
    /** Whoever asked may type a code instead. */
    ask_id: Generated<string | null>
    code_hash: Generated<string | null>
    created_at: Instant
    expires_at: Instant
    used_at: Instant | null
    /** Set when a newer link took its place, or it was taken back. */
    ended_at: Instant | null
  }
  /** One browser that asked for a way in: codes are typed there and nowhere else. */
  sign_in_ask: {
    id: string
    browser_hash: string
    /** A hash of the address: wrong codes are counted for it too. */
    limit_key: string
    wrong: number
    expires_at: Instant
  }
  /** A form to join by, so that the same one sent twice is one joining. */
  joining: {
    form_key: string
    email_key: string | null
    /** What they wrote, until the link is used; read as data that has yet to be checked. */
    wish: ColumnType<unknown, string | null, null>
    person_id: PersonId | null
    asked_at: Instant
  }
  session: {
    id: string
    token_hash: string
    person_id: PersonId
    method: 'link' | 'passkey'
    /** A few plain words about the browser. */
    device: string
    started_at: Instant
    seen_at: Instant
    expires_at: Instant
    ended_at: Instant | null
  }
  passkey: {
    id: string
    person_id: PersonId
    credential_id: string
    public_key: string
    counter: number
    transports: ColumnType<unknown, string, never>
    name: string
    created_at: Instant
    used_at: Instant | null
    removed_at: Instant | null
  }
  passkey_challenge: {
    challenge_hash: string
    purpose: 'register' | 'sign-in'
    person_id: PersonId | null
    expires_at: Instant
    used_at: Instant | null
  }
  /** Counts tries; the key is a hash, never an address. */
  rate_limit: {
    key: string
    count: number
    resets_at: Instant
  }
}

interface CommunityTables {
  /** One row. */
  community: {
    only: boolean
    named: boolean
    name: string
    strapline: string
    welcome: string
    about: string
    direction_label: string
    colour_voice: HexColour
    colour_growth: HexColour
    typeface: Typeface
    contact_email: string | null
    contact_phone: string | null
    contact_post: string | null
    contact_person: string | null
    changed_at: Instant
    changed_by: PersonId | null
  }
  /** None or one row. */
  community_logo: {
    only: boolean
    hash: string
    media_type: string
    bytes: Uint8Array
    alt: string
    put_at: Instant
    put_by: PersonId | null
  }
}

interface OutboxTables {
  outbox_message: {
    id: string
    kind: string
    to_address: string
    subject: string
    text: string
    /**
     * `void` goes nowhere: it is written so that nobody can tell from the time it took. `no-answer` is
     * a call to make again, `dropped` is not needed any more.
     */
    state: 'queued' | 'sending' | 'sent' | 'failed' | 'kept' | 'void' | 'no-answer' | 'dropped'
    tries: number
    created_at: Instant
    due_at: Instant
    taken_at: Instant | null
    settled_at: Instant | null
    problem: string
    /** By mail it goes by itself; a call or a letter is done by somebody of the team. */
    channel: Generated<MessageChannel>
    /** Whose booking it tells of; empty for mail about the platform itself. */
    booking_id: BookingId | null
    /** Whom it is for, where we know them. */
    person_id: Generated<PersonId | null>
    /** What it tells, where many are told the same; its words stand there. */
    notice_id: Generated<NoticeId | null>
    /** Names what is told, so that it is told once: the booking, the kind, and which of that kind. */
    key: string | null
    /** Rises with each message: what is about one booking is told in this order. */
    turn: Generated<number>
    /** After this moment it helps nobody, and is dropped. */
    useful_until: Instant | null
    /** A date for the calendar of whoever reads it (RFC 5546), and what is to be done with it. */
    calendar: string | null
    calendar_method: 'REQUEST' | 'CANCEL' | null
    /** Who made the call or sent the letter. */
    settled_by: PersonId | null
  }
}

export interface PeopleTables extends PersonTables, SignInTables, CommunityTables, OutboxTables {}
