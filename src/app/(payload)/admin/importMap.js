import { OwnAddresses as OwnAddresses_9a4ec55fa70dea4b9f87870bf7039f84 } from '../../../admin/account/own-addresses.tsx'
import { JsonField as JsonField_1085ab1be95af8d0cdb1a9cccde34dd3 } from '../../../admin/fields/json-field.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinesField as LinesField_02379ac19b8666466d9b225ed9084c18 } from '../../../admin/fields/lines-field.tsx'
import { DeskLink as DeskLink_21b8fbcd0cd6bc57374f16ebc1b1a36f } from '../../../admin/case-study/desk-link.tsx'
import { HonourDeskLink as HonourDeskLink_f324ecd893b207c7346f2c769db3a998 } from '../../../admin/honour/desk-link.tsx'
import { Icon as Icon_dea7bf16bc3333a106812bea074064fb } from '../../../admin/brand.tsx'
import { Logo as Logo_dea7bf16bc3333a106812bea074064fb } from '../../../admin/brand.tsx'
import { Nav as Nav_fef9a395cccc081097040b306259a8d2 } from '../../../admin/nav.tsx'
import { Home as Home_e0a14f326bbae7cdd7598c61f5bcc0b2 } from '../../../admin/home/home.tsx'
import { Declare as Declare_0528850947512ad3603bab8e8b79882c } from '../../../admin/judging/declare.tsx'
import { Queue as Queue_c59af1430f37ff5973ddc1a3ebbe48b7 } from '../../../admin/judging/queue.tsx'
import { Rank as Rank_d25d18c4d2d0adacbe2f9033286b3bc1 } from '../../../admin/judging/rank.tsx'
import { Pairs as Pairs_fa83bc4a8a57cc8f4d895d3e80805554 } from '../../../admin/judging/pairs.tsx'
import { Score as Score_34ba453be4424f8d5b0e6ee49922a08c } from '../../../admin/judging/score.tsx'
import { EditionView as EditionView_af7c75a2aae8887037c54e0f44558b61 } from '../../../admin/edition/edition.tsx'
import { Screening as Screening_c0db09003122c3671ce56e13e88ff204 } from '../../../admin/screening/screening.tsx'
import { ScreeningEntry as ScreeningEntry_6096731690c4053d2d385dee01571cae } from '../../../admin/screening/entry.tsx'
import { People as People_bfb0badd859f75452f66c4f316f5b571 } from '../../../admin/people/people.tsx'
import { Conflicts as Conflicts_a3ac6b1fc52a91c0380aee5e6bb77666 } from '../../../admin/conflicts/conflicts.tsx'
import { Judges as Judges_c5c58c1b6634d773f2fe2c7609cc1120 } from '../../../admin/judges/judges.tsx'
import { Planner as Planner_f230efa632d93f5622e7e9ed9d103bb3 } from '../../../admin/planner/planner.tsx'
import { Lifecycle as Lifecycle_384b35627b683aef5754f826e6c3602a } from '../../../admin/lifecycle/lifecycle.tsx'
import { Results as Results_eb7ea3e15fcdaa0b62a9bd7410bb3f3b } from '../../../admin/results/results.tsx'
import { RoundResult as RoundResult_7c3d7bd7b3014cf6d42c68604ea49258 } from '../../../admin/judging/round-result.tsx'
import { Determinations as Determinations_15667c2cec13ad35c7d1b60ea9d66a92 } from '../../../admin/outcome/determinations.tsx'
import { Announce as Announce_702c983addb86f574bd1d9cde8c10b1d } from '../../../admin/outcome/announce.tsx'
import { HonourView as HonourView_201c1daac5166183b55377ca09969b33 } from '../../../admin/honour/honour.tsx'
import { Outbox as Outbox_a21b0c8d5d7281814ceb7914b848ccc6 } from '../../../admin/outbox/outbox.tsx'
import { Why as Why_7b61eec807d03910301cc47ac1d245e7 } from '../../../admin/why/why.tsx'
import { Desk as Desk_4f161b95fb514456c555f2567746fd47 } from '../../../admin/publication/desk.tsx'
import { Publication as Publication_b1debfd01e486a5cb2d3e3b84cf814b0 } from '../../../admin/publication/publication.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/account/own-addresses.tsx#OwnAddresses": OwnAddresses_9a4ec55fa70dea4b9f87870bf7039f84,
  "/admin/fields/json-field.tsx#JsonField": JsonField_1085ab1be95af8d0cdb1a9cccde34dd3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/fields/lines-field.tsx#LinesField": LinesField_02379ac19b8666466d9b225ed9084c18,
  "/admin/case-study/desk-link.tsx#DeskLink": DeskLink_21b8fbcd0cd6bc57374f16ebc1b1a36f,
  "/admin/honour/desk-link.tsx#HonourDeskLink": HonourDeskLink_f324ecd893b207c7346f2c769db3a998,
  "/admin/brand.tsx#Icon": Icon_dea7bf16bc3333a106812bea074064fb,
  "/admin/brand.tsx#Logo": Logo_dea7bf16bc3333a106812bea074064fb,
  "/admin/nav.tsx#Nav": Nav_fef9a395cccc081097040b306259a8d2,
  "/admin/home/home.tsx#Home": Home_e0a14f326bbae7cdd7598c61f5bcc0b2,
  "/admin/judging/declare.tsx#Declare": Declare_0528850947512ad3603bab8e8b79882c,
  "/admin/judging/queue.tsx#Queue": Queue_c59af1430f37ff5973ddc1a3ebbe48b7,
  "/admin/judging/rank.tsx#Rank": Rank_d25d18c4d2d0adacbe2f9033286b3bc1,
  "/admin/judging/pairs.tsx#Pairs": Pairs_fa83bc4a8a57cc8f4d895d3e80805554,
  "/admin/judging/score.tsx#Score": Score_34ba453be4424f8d5b0e6ee49922a08c,
  "/admin/edition/edition.tsx#EditionView": EditionView_af7c75a2aae8887037c54e0f44558b61,
  "/admin/screening/screening.tsx#Screening": Screening_c0db09003122c3671ce56e13e88ff204,
  "/admin/screening/entry.tsx#ScreeningEntry": ScreeningEntry_6096731690c4053d2d385dee01571cae,
  "/admin/people/people.tsx#People": People_bfb0badd859f75452f66c4f316f5b571,
  "/admin/conflicts/conflicts.tsx#Conflicts": Conflicts_a3ac6b1fc52a91c0380aee5e6bb77666,
  "/admin/judges/judges.tsx#Judges": Judges_c5c58c1b6634d773f2fe2c7609cc1120,
  "/admin/planner/planner.tsx#Planner": Planner_f230efa632d93f5622e7e9ed9d103bb3,
  "/admin/lifecycle/lifecycle.tsx#Lifecycle": Lifecycle_384b35627b683aef5754f826e6c3602a,
  "/admin/results/results.tsx#Results": Results_eb7ea3e15fcdaa0b62a9bd7410bb3f3b,
  "/admin/judging/round-result.tsx#RoundResult": RoundResult_7c3d7bd7b3014cf6d42c68604ea49258,
  "/admin/outcome/determinations.tsx#Determinations": Determinations_15667c2cec13ad35c7d1b60ea9d66a92,
  "/admin/outcome/announce.tsx#Announce": Announce_702c983addb86f574bd1d9cde8c10b1d,
  "/admin/honour/honour.tsx#HonourView": HonourView_201c1daac5166183b55377ca09969b33,
  "/admin/outbox/outbox.tsx#Outbox": Outbox_a21b0c8d5d7281814ceb7914b848ccc6,
  "/admin/why/why.tsx#Why": Why_7b61eec807d03910301cc47ac1d245e7,
  "/admin/publication/desk.tsx#Desk": Desk_4f161b95fb514456c555f2567746fd47,
  "/admin/publication/publication.tsx#Publication": Publication_b1debfd01e486a5cb2d3e3b84cf814b0,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
