import type { SitePage } from '@cuppa/client'

type Status = Extract<SitePage, { name: 'problem' }>['status']

/** What happened and what to do, for each way a page can fail. */
export const problemWords: Record<Status, { readonly title: string; readonly words: string }> = {
  400: {
    title: 'We could not read that',
    words: 'What your browser sent us does not make sense to us. Go back and try again.',
  },
  403: {
    title: 'This page is not open to you',
    words: 'You need another role to see it. If you think you should have it, ask us.',
  },
  404: {
    title: 'We do not have that page',
    words:
      'The address may be mistyped, or the link that brought you here may be wrong. Nothing that was ever published here is taken away, so what you are looking for may be a step further.',
  },
  405: {
    title: 'That does not work here',
    words: 'This page can be read but not written to. Go back and try again.',
  },
  410: {
    title: 'This was taken away',
    words: 'There was something here once. It has been taken away for good.',
  },
  413: {
    title: 'That is too much at once',
    words: 'What you sent is bigger than we can take. Send less, or send it in parts.',
  },
  421: {
    title: 'This is not the right address',
    words: 'You reached us under a name that we do not answer to. Check the address.',
  },
  422: {
    title: 'Something is missing',
    words: 'What you sent is not complete or not in the right form. Go back and check it.',
  },
  429: {
    title: 'Please wait a little',
    words: 'You have asked us many times in a short while. Wait a few minutes, then try again.',
  },
  500: {
    title: 'Something went wrong on our side',
    words: 'It is not your fault, and we have made a note of it. Try again in a few minutes.',
  },
  503: {
    title: 'We are away for a moment',
    words:
      'The place where we keep our words cannot be reached just now. Nothing is lost. Try again in a few minutes.',
  },
}
