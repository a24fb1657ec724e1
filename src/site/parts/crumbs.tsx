import type { PageContext } from '../context.ts'
import { homePath } from '../addresses.ts'

/** Where the page stands: home, what lies between, and the page itself. */
export const Crumbs = ({ ctx, between, here }: { ctx: PageContext; between?: { href: string; label: string }[]; here: string }) => (
  <nav className="crumbs" aria-label={ctx.t('site.crumbs')}>
    <ol>
      <li><a href={homePath(ctx.locale)}>{ctx.t('site.home')}</a></li>
      {between?.map((one) => <li key={one.href}><a href={one.href}>{one.label}</a></li>)}
      <li aria-current="page" dir="auto">{here}</li>
    </ol>
  </nav>
)
