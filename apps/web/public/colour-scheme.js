// Sets light or dark before the first paint; Mantine takes over from here with the same key and attribute.
(function () {
  var chosen = 'auto';
  try {
    chosen = globalThis.localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {
    // Storage is switched off; the system decides.
  }
  var dark =
    chosen === 'dark' || (chosen === 'auto' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
