import type { CalendarDate } from '@cuppa/domain'

/** What the accessibility statement is made from. Change the date whenever the list is gone through. */
export const accessibilityCheck: {
  readonly checkedOn: CalendarDate
  readonly issues: readonly { readonly what: string; readonly instead: string }[]
} = {
  checkedOn: '2026-11-23',
  issues: [
    {
      what: 'The drawing of how our direction grew is wide. On a small screen you have to scroll it sideways.',
      instead: 'Everything it shows is told in words right below it.',
    },
    {
      what: 'We do not have an Easy Read version of our direction yet.',
      instead: 'Ask us, and someone will go through it with you.',
    },
    {
      what: 'The words of the site itself are in English only.',
      instead: 'Ask us about another language.',
    },
    {
      what: 'People who use screen readers and voice control every day have not tested the site yet.',
      instead: 'Programs check every page. Tell us what they miss.',
    },
  ],
}
