import { metadataOf, Practice, type Params } from '../../../practice.tsx'

/** Made once and kept, as Next allows for a page that everybody sees alike. */
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = ({ params }: { params: Params }) => metadataOf(params)
export default Practice
