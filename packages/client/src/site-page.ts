import type {
  BookingView,
  CalendarDate,
  ChangesView,
  CommunityView,
  ConsentChannel,
  DirectionView,
  DirectoryView,
  DrawView,
  EventKind,
  EventSummary,
  EventView,
  GroupSummary,
  GroupView,
  Instant,
  LineageView,
  MyView,
  NotesToCheck,
  NotesView,
  NoticePurpose,
  Question,
  SeriesView,
  StatementPageView,
  StatementRef,
} from '@cuppa/domain'

/** What a form shows again after a failed try: the values as sent, and a sentence for each wrong field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly { readonly field: string; readonly sentence: string }[]
}

/**
 * As what a direction is read: `today` always shows the one people live by now, `edition` the newest
 * version of one edition, `version` one version for ever, `preview` a draft that is not public.
 */
export type DirectionShownAs = 'today' | 'edition' | 'version' | 'preview'

/** One page of a person's own, and what to say first of what they just did. */
export type MyPage = { readonly isSaved: boolean } & MyView

/** Every page of the public site, with all the data it needs. */
export type SitePage =
  | {
      readonly name: 'home'
      readonly direction: DirectionView | null
      /** The next few, soonest first. */
      readonly events: readonly EventSummary[]
    }
  | {
      readonly name: 'direction'
      readonly view: DirectionView
      readonly shownAs: DirectionShownAs
    }
  | { readonly name: 'no-direction' }
  | { readonly name: 'changes'; readonly view: ChangesView }
  | { readonly name: 'lineage'; readonly view: LineageView }
  | { readonly name: 'statement'; readonly view: StatementPageView }
  | {
      readonly name: 'events'
      /** What is over, newest first; otherwise what is to come, soonest first. */
      readonly past: boolean
      readonly kind: EventKind | null
      /** One month alone: `2021-01`. */
      readonly month: string | null
      readonly events: readonly EventSummary[]
      /** The address of the page after this one. */
      readonly onward: string | null
    }
  | { readonly name: 'event'; readonly view: EventView; readonly phase: 'coming' | 'on' | 'over' }
  | {
      readonly name: 'box'
      /** A message was just left. */
      readonly isLeft: boolean
      readonly form: FormState
    }
  | {
      readonly name: 'mail'
      readonly view: {
        readonly subject: string
        readonly text: string
        readonly writtenAt: Instant
        /** Where more like it is stopped; `null` where it is no choice of theirs. */
        readonly stop: string | null
      }
    }
  | {
      readonly name: 'stop'
      readonly view: {
        readonly purpose: NoticePurpose
        readonly channel: ConsentChannel
        readonly isStopped: boolean
      }
      readonly action: string
    }
  | { readonly name: 'draw'; readonly view: DrawView }
  | { readonly name: 'notes'; readonly view: NotesView }
  | { readonly name: 'notes-to-check'; readonly view: NotesToCheck }
  | { readonly name: 'series'; readonly view: SeriesView }
  | {
      readonly name: 'book'
      readonly event: Pick<EventView, 'slug' | 'title' | 'when' | 'places' | 'kept' | 'draws'>
      /** What the team asks, in order; answers are fields by their number from 1. */
      readonly questions: readonly Question[]
      readonly formKey: string
      readonly form: FormState
    }
  | {
      readonly name: 'receipt'
      /** The booking that a code opened; `null` asks for a code. */
      readonly booking: BookingView | null
      readonly code: string | null
      /** It was made by the form that was just sent. */
      readonly isNew: boolean
      readonly form: FormState
    }
  | { readonly name: 'people'; readonly view: DirectoryView }
  | { readonly name: 'groups'; readonly groups: readonly GroupSummary[] }
  | { readonly name: 'group'; readonly view: GroupView }
  | {
      readonly name: 'about'
      /** Lists that have somebody or something in them. */
      readonly has: { readonly people: boolean; readonly groups: boolean }
    }
  | { readonly name: 'accessibility' }
  | { readonly name: 'privacy' }
  | { readonly name: 'contact' }
  | {
      readonly name: 'join'
      /**
       * `sent` waits for the mail, `done` is for whoever gave no e-mail address; `left` and `gone` say
       * goodbye.
       */
      readonly step: 'form' | 'sent' | 'done' | 'left' | 'gone'
      readonly formKey: string
      readonly form: FormState
    }
  /** For members who open what only the team can use. */
  | { readonly name: 'team-only' }
  | { readonly name: 'mine'; readonly view: MyPage; readonly form: FormState }
  | {
      readonly name: 'sign-in'
      readonly token: string | null
      readonly sent: boolean
      readonly form: FormState
    }
  | {
      readonly name: 'problem'
      readonly status: 400 | 403 | 404 | 405 | 410 | 413 | 421 | 422 | 429 | 500 | 503
      /** One plain sentence, already written; `null` for the page's own words. */
      readonly reason: string | null
      readonly requestId: string | null
    }

/** What surrounds every page. */
export interface SiteFrame {
  readonly community: CommunityView
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The path of this page, for the canonical address and the current mark in the menu. */
  readonly path: string
  readonly today: CalendarDate
  /** False keeps the page out of search engines. */
  readonly indexed: boolean
  readonly assets: SiteAssets
}

/** Addresses of the built files. */
export interface SiteAssets {
  readonly styles: readonly string[]
  readonly preloadFont: string | null
  /** The script of the sign-in page. */
  readonly script: string | null
  /** The script of the page that makes a passkey; no other page has one. */
  readonly newPasskeyScript: string | null
  /** The community's own colours, as a style sheet made by the server. */
  readonly themeStyle: string
}

/** The pictures that networks show beside a link: one for the community, one for each statement. */
export type SharePicture =
  | { readonly name: 'community'; readonly direction: DirectionView | null }
  | { readonly name: 'statement'; readonly statement: StatementRef }

/** What the site's server build exports. */
export interface SiteRenderer {
  /** A whole HTML document, from `<!doctype html>` on. */
  readonly renderPage: (page: SitePage, frame: SiteFrame) => string
  /** A drawing of 1200 by 630 as SVG, of outlines alone: it needs no font to be shown. */
  readonly drawShareImage: (picture: SharePicture, community: CommunityView) => string
}
