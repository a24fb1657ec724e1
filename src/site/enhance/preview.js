// In the panel's preview of a draft: says that the page is there, and loads it again after each save.
const panel = window.opener ?? window.parent
if (panel !== window) {
  addEventListener('message', (event) => {
    if (event.origin === location.origin && event.source === panel && event.data?.type === 'payload-document-event') location.reload()
  })
  panel.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}
