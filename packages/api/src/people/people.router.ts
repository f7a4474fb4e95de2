import { noInput } from '../kernel/input.ts'
import { needsMutation, router, stewardMutation, stewardQuery } from '../kernel/trpc.ts'
import {
  AddPerson,
  addPerson,
  ChangeStanding,
  changeStanding,
  Greet,
  greetPerson,
  UpdatePerson,
  updatePerson,
} from './change-person.ts'
import { ReachedPeople, RecordConsent, recordConsent } from './consents.ts'
import {
  AddContact,
  addContact,
  endContact,
  endRelationship,
  OnContact,
  preferContact,
  Relate,
  relatePeople,
} from './contacts.ts'
import { ExportedPeople, exportPeople, ExportPeople } from './export-people.ts'
import { addToGroup, GroupChoices, GroupPeople, listGroups, takeOutOfGroup } from './groups.ts'
import {
  CountPeople,
  countPeople,
  ListPeople,
  listPeople,
  PeopleCount,
  PeoplePage,
} from './list-people.ts'
import { ChangedPerson } from './lock-person.ts'
import {
  LikelyDoubles,
  listDoubles,
  MergedPeople,
  MergePeople,
  mergePeople,
  MergePreview,
  previewMerge,
  TwoPeople,
  UndoMerge,
  undoMerge,
} from './merge-people.ts'
import { KeptNeeds, OpenPersonNeeds, openPersonNeeds } from './open-needs.ts'
import {
  GetPerson,
  PersonView,
  readPerson,
  ReadTimeline,
  readTimeline,
  TimelinePage,
} from './read-person.ts'
import { dropView, KeepView, keepView, listViews, PeopleViews, ViewRef } from './views.ts'

export const peopleRouter = router({
  add: stewardMutation
    .input(AddPerson)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => addPerson(ctx, input)),
  addContact: stewardMutation
    .input(AddContact)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => addContact(ctx, input)),
  addToGroup: stewardMutation
    .input(GroupPeople)
    .output(ReachedPeople)
    .mutation(({ ctx, input }) => addToGroup(ctx, input)),
  changeStanding: stewardMutation
    .input(ChangeStanding)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => changeStanding(ctx, input)),
  count: stewardQuery
    .input(CountPeople)
    .output(PeopleCount)
    .query(({ ctx, input }) => countPeople(ctx, input)),
  dropView: stewardMutation
    .input(ViewRef)
    .output(ViewRef)
    .mutation(({ ctx, input }) => dropView(ctx, input)),
  endContact: stewardMutation
    .input(OnContact)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => endContact(ctx, input)),
  endRelationship: stewardMutation
    .input(Relate)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => endRelationship(ctx, input)),
  export: stewardMutation
    .input(ExportPeople)
    .output(ExportedPeople)
    .mutation(({ ctx, input }) => exportPeople(ctx, input)),
  get: stewardQuery
    .input(GetPerson)
    .output(PersonView)
    .query(({ ctx, input }) => readPerson(ctx, input)),
  greet: stewardMutation
    .input(Greet)
    .output(Greet)
    .mutation(({ ctx, input }) => greetPerson(ctx, input)),
  groups: stewardQuery
    .input(noInput)
    .output(GroupChoices)
    .query(({ ctx }) => listGroups(ctx)),
  keepView: stewardMutation
    .input(KeepView)
    .output(ViewRef)
    .mutation(({ ctx, input }) => keepView(ctx, input)),
  list: stewardQuery
    .input(ListPeople)
    .output(PeoplePage)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  doubles: stewardQuery
    .input(GetPerson)
    .output(LikelyDoubles)
    .query(({ ctx, input }) => listDoubles(ctx, input)),
  merge: stewardMutation
    .input(MergePeople)
    .output(MergedPeople)
    .mutation(({ ctx, input }) => mergePeople(ctx, input)),
  openNeeds: needsMutation
    .input(OpenPersonNeeds)
    .output(KeptNeeds)
    .mutation(({ ctx, input }) => openPersonNeeds(ctx, input)),
  preferContact: stewardMutation
    .input(OnContact)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => preferContact(ctx, input)),
  previewMerge: stewardQuery
    .input(TwoPeople)
    .output(MergePreview)
    .query(({ ctx, input }) => previewMerge(ctx, input)),
  recordConsent: stewardMutation
    .input(RecordConsent)
    .output(ReachedPeople)
    .mutation(({ ctx, input }) => recordConsent(ctx, input)),
  relate: stewardMutation
    .input(Relate)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => relatePeople(ctx, input)),
  takeOutOfGroup: stewardMutation
    .input(GroupPeople)
    .output(ReachedPeople)
    .mutation(({ ctx, input }) => takeOutOfGroup(ctx, input)),
  timeline: stewardQuery
    .input(ReadTimeline)
    .output(TimelinePage)
    .query(({ ctx, input }) => readTimeline(ctx, input)),
  undoMerge: stewardMutation
    .input(UndoMerge)
    .output(TwoPeople)
    .mutation(({ ctx, input }) => undoMerge(ctx, input)),
  update: stewardMutation
    .input(UpdatePerson)
    .output(ChangedPerson)
    .mutation(({ ctx, input }) => updatePerson(ctx, input)),
  views: stewardQuery
    .input(noInput)
    .output(PeopleViews)
    .query(({ ctx }) => listViews(ctx)),
})
