export interface ContentTables {
  /** The newest change of each tag; page caches compare with it. */
  content_revision: { tag: string; seq: number }
}
