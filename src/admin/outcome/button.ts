/** The panel's own button, for links and buttons alike. */
export const button = (style: 'primary' | 'secondary' | 'subtle' = 'primary'): string =>
  `btn btn--style-${style} btn--size-medium btn--icon-style-without-border btn--withoutPopup btn--no-margin`
