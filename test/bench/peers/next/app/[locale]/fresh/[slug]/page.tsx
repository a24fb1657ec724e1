import { metadataOf, Practice, type Params } from '../../../practice.tsx'

/** Made for each request, with its query. */
export const dynamic = 'force-dynamic'
export const generateMetadata = ({ params }: { params: Params }) => metadataOf(params)
export default Practice
