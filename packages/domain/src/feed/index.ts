export * from './atom-feed.ts'
export * from './event-json-ld.ts'
export { type FeedEvent, type FeedOptions } from './feed-options.ts'
export * from './json-feed.ts'
